import { inputOf, kindOf, kindsOf, ROLE_CHOICES, type GrantDraft } from './grant-draft.js';

const draftWith = (differing: Partial<GrantDraft>): GrantDraft => ({
  ...{ role: 'PROVINCE_OFFICER', at: '', validFrom: '2026-11-29', validTo: '' },
  ...{ library: { id: 1, label: 'L' }, province: { id: 2, label: 'P' }, body: { id: 'B', label: 'B' }, ...differing },
});

it('offers every role, each with the places in which it can hold', () => {
  expect(ROLE_CHOICES).toHaveLength(9);
  for (const role of ROLE_CHOICES) expect(kindsOf(role).length).toBeGreaterThan(0);
  expect(kindsOf('')).toEqual([]);
});

it('holds in the first kind of place until another is chosen, and never in one that does not fit', () => {
  expect(kindOf({ role: 'ASSESSOR', at: '' })).toBe('nation');
  expect(kindOf({ role: 'ASSESSOR', at: 'province' })).toBe('province');
  expect(kindOf({ role: 'ADMINISTRATOR', at: 'province' })).toBe('nation');
});

it('sends the place that fits the role, and none that was picked for another', () => {
  const sent = (differing: Partial<GrantDraft>) => {
    const { libraryId, unitId, body } = inputOf('lan', draftWith(differing));
    return [libraryId, unitId, body];
  };
  expect(sent({})).toEqual([undefined, 2, undefined]);
  expect(sent({ role: 'LIBRARY_STAFF' })).toEqual([1, undefined, undefined]);
  expect(sent({ role: 'SECTOR_OFFICER' })).toEqual([undefined, undefined, 'B']);
  expect(sent({ role: 'MINISTRY_ANALYST' })).toEqual([undefined, undefined, undefined]);
  expect(inputOf('lan', draftWith({}))).toMatchObject({ validFrom: '2026-11-29', validTo: undefined });
});
