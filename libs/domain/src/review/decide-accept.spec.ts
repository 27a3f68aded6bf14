import { isRefusal } from '../shared/refusal.js';
import { decideAccept, type AcceptFacts, type ReviewedSubmission } from './decide-accept.js';
import type { ReviewerPart } from './two-people.js';

const submitted: ReviewedSubmission = { state: 'submitted', revision: 4, reviewedBy: ['province', 'ministry'] };
const part = (differing: Partial<ReviewerPart>): ReviewerPart => ({
  ...{ entered: false, answered: false, acceptedAt: [], exceptionId: null },
  ...differing,
});
const accept = (
  differing: Partial<ReviewedSubmission> = {},
  level: 'province' | 'ministry' = 'province',
  facts: AcceptFacts = {},
) => decideAccept({ ...submitted, ...differing }, { level, revision: 4 }, facts);

it('is a step on the revision that was read; only the last level makes it official', () => {
  expect(accept()).toEqual({
    step: { move: 'accept-at-province', from: 'submitted', to: 'province-accepted', revision: 4 },
    official: false,
  });
  expect(accept({ state: 'province-accepted' }, 'ministry')).toMatchObject({
    step: { to: 'ministry-accepted' },
    official: true,
  });
  expect(accept({ reviewedBy: ['ministry'] }, 'ministry')).toMatchObject({ official: true });
});

it('is refused for another revision before anything else is said', () =>
  expect(accept({ state: 'draft', revision: 5 }, 'province', { changed: ['B01'] })).toMatchObject({
    ...{ code: 'STALE_REVISION', params: { expected: '4', actual: '5' } },
    issues: [{ code: 'CELL_CHANGED', path: 'B01' }],
  }));

it.each([
  ['ministry', 'submitted'],
  ['province', 'province-accepted'],
  ['province', 'draft'],
  ['ministry', 'ministry-accepted'],
] as const)('is refused at the %s where the submission is %s', (level, state) =>
  expect(accept({ state }, level)).toMatchObject({ code: 'MOVE_NOT_POSSIBLE', params: { state } }),
);

it.each([
  [{ entered: true }, 'OWN_ENTRY'],
  [{ answered: true }, 'OWN_ANSWER'],
  [{ acceptedAt: ['ministry'] as const }, 'SAME_PERSON'],
])('is refused to whoever did %j in it, but for an exception, which is named', (did, code) => {
  expect(accept({}, 'province', { part: part(did) })).toMatchObject({ code });
  expect(accept({}, 'province', { part: part({ ...did, exceptionId: 9 }) })).toMatchObject({ exceptionId: 9 });
});

it('names no exception that was not needed', () => {
  const decided = accept({}, 'province', { part: part({ acceptedAt: ['province'], exceptionId: 9 }) });
  expect(isRefusal(decided)).toBe(false);
  expect(decided).not.toHaveProperty('exceptionId');
});
