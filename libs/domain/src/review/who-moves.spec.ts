import type { Viewer } from '../access/viewer.js';
import { SUBMISSION_MOVES, type SubmissionPosition } from '../submission/moves.js';
import { THROUGH_PROVINCE } from '../testing/small-chains.js';
import { mayMove, stagesReviewedBy } from './who-moves.js';

const place = { provinceId: 66, libraryId: 7, body: 'UBND', restricted: false };
const person = (...assignments: Viewer['assignments']): Viewer => ({
  ...{ accountId: 1, username: 'hong', name: 'Hồng' },
  assignments,
});
const officer = { role: 'province-officer', scope: { kind: 'province', provinceIds: [66] } } as const;
const analyst = { role: 'ministry-analyst', scope: { kind: 'nation' } } as const;
const clerk = { role: 'library-staff', scope: { kind: 'library', libraryIds: [7] } } as const;

it('says at which stages somebody reviews a submission', () => {
  expect(stagesReviewedBy(person(officer, analyst), THROUGH_PROVINCE, place)).toEqual(['province', 'ministry']);
  expect(stagesReviewedBy(person(officer, analyst), THROUGH_PROVINCE, { ...place, provinceId: 54 })).toEqual([
    'ministry',
  ]);
  expect(stagesReviewedBy(person(clerk), THROUGH_PROVINCE, place)).toEqual([]);
});

it.each([
  [officer, { state: 'submitted', stage: 'province' }, ['accept', 'return']],
  [officer, { state: 'submitted', stage: 'ministry' }, []],
  [analyst, { state: 'submitted', stage: 'ministry' }, ['accept', 'return', 'reopen']],
  [clerk, { state: 'submitted', stage: 'province' }, ['submit', 'withdraw']],
  [analyst, { state: 'official', stage: null }, ['reopen']],
  [officer, { state: 'official', stage: null }, []],
  [officer, { state: 'draft', stage: null }, []],
] as const)('lets %j move what is %j by %j', (held, position: SubmissionPosition, moves) =>
  expect(
    SUBMISSION_MOVES.filter((move) => mayMove(person(held), move, { position, place, chain: THROUGH_PROVINCE })),
  ).toEqual(moves),
);
