import { isRefusal } from '../shared/refusal.js';
import { decideAccept, type AcceptFacts, type ReviewedSubmission } from './decide-accept.js';
import { STRAIGHT, THROUGH_PROVINCE } from '../testing/small-chains.js';
import type { ReviewerPart } from './two-people.js';

const submitted: ReviewedSubmission = { state: 'submitted', stage: 'province', revision: 4, chain: THROUGH_PROVINCE };
const both = { stages: ['province', 'ministry'] };
const part = (differing: Partial<ReviewerPart>): ReviewerPart => ({
  ...{ entered: false, answered: false, acceptedAt: [], exceptionId: null },
  ...differing,
});
const accept = (differing: Partial<ReviewedSubmission> = {}, stage = 'province', facts: Partial<AcceptFacts> = {}) =>
  decideAccept({ ...submitted, ...differing }, { stage, revision: 4 }, { ...both, ...facts });

it('is a step on the revision that was read; only the last stage makes it official', () => {
  expect(accept()).toEqual({
    step: {
      ...{ move: 'accept', revision: 4, from: { state: 'submitted', stage: 'province' } },
      to: { state: 'submitted', stage: 'ministry' },
    },
    official: false,
  });
  expect(accept({ stage: 'ministry' }, 'ministry')).toMatchObject({
    step: { to: { state: 'official', stage: null } },
    official: true,
  });
  expect(accept({ stage: 'ministry', chain: STRAIGHT }, 'ministry')).toMatchObject({ official: true });
});

it('is refused for another revision before anything else is said', () =>
  expect(accept({ state: 'draft', stage: null, revision: 5 }, 'province', { changed: ['B01'] })).toMatchObject({
    ...{ code: 'STALE_REVISION', params: { expected: '4', actual: '5' } },
    issues: [{ code: 'CELL_CHANGED', path: 'B01' }],
  }));

it.each([
  ['ministry', 'submitted', 'province'],
  ['province', 'submitted', 'ministry'],
  ['commune', 'submitted', 'commune'],
  ['province', 'draft', null],
  ['ministry', 'official', null],
] as const)('is refused at the %s where the submission is %s at %s', (wished, state, stage) =>
  expect(accept({ state, stage }, wished)).toMatchObject({ code: 'MOVE_NOT_POSSIBLE', params: { state } }),
);

it('is refused to whoever does not review at the stage where it waits', () => {
  expect(accept({}, 'province', { stages: ['ministry'] })).toMatchObject({ code: 'NOT_YOUR_STAGE' });
  expect(accept({}, 'province', { stages: [] })).toMatchObject({ code: 'NOT_YOUR_STAGE' });
});

it.each([
  [{ entered: true }, 'OWN_ENTRY'],
  [{ answered: true }, 'OWN_ANSWER'],
  [{ acceptedAt: ['ministry'] }, 'SAME_PERSON'],
])('is refused to whoever did %j in it, but for an exception, which is named', (did, code) => {
  expect(accept({}, 'province', { part: part(did) })).toMatchObject({ code });
  expect(accept({}, 'province', { part: part({ ...did, exceptionId: 9 }) })).toMatchObject({ exceptionId: 9 });
});

it('names no exception that was not needed', () => {
  const decided = accept({}, 'province', { part: part({ acceptedAt: ['province'], exceptionId: 9 }) });
  expect(isRefusal(decided)).toBe(false);
  expect(decided).not.toHaveProperty('exceptionId');
});
