import { samePerson, type OwnPart } from './two-people.js';

const nothing: OwnPart = { entered: false, answered: false, acceptedAt: [] };

it('lets in who has done nothing in the submission', () => {
  expect(samePerson('province', nothing)).toBeUndefined();
  expect(samePerson('ministry', nothing)).toBeUndefined();
});

it.each([
  ['OWN_ENTRY', { entered: true }],
  ['OWN_ANSWER', { answered: true }],
  ['OWN_ENTRY', { entered: true, answered: true, acceptedAt: ['province'] }],
] as const)('refuses with %s at either stage: %j', (code, part) => {
  for (const level of ['province', 'ministry'] as const) expect(samePerson(level, { ...nothing, ...part })).toBe(code);
});

it('refuses a second stage, and not the same stage once more', () => {
  const atProvince: OwnPart = { ...nothing, acceptedAt: ['province'] };
  expect(samePerson('ministry', atProvince)).toBe('SAME_PERSON');
  expect(samePerson('province', atProvince)).toBeUndefined();
  expect(samePerson('province', { ...nothing, acceptedAt: ['ministry'] })).toBe('SAME_PERSON');
  expect(samePerson('province', { ...nothing, acceptedAt: ['province', 'ministry'] })).toBe('SAME_PERSON');
});
