import { SUBMISSION_MOVES } from '../submission/moves.js';
import type { Viewer } from '../access/viewer.js';
import { actionOfMove, isAcceptance, isLastLevel, levelsOf, levelToAccept } from './levels.js';

const place = { provinceId: 66, libraryId: 7, body: 'UBND', restricted: false };
const officer: Viewer = {
  ...{ accountId: 1, username: 'hong', name: 'Hồng' },
  assignments: [
    { role: 'province-officer', scope: { kind: 'province', provinceIds: [66] } },
    { role: 'ministry-analyst', scope: { kind: 'nation' } },
  ],
};

it('says at which levels somebody reviews a submission', () => {
  expect(levelsOf(officer, place)).toEqual(['province', 'ministry']);
  expect(levelsOf(officer, { ...place, provinceId: 54 })).toEqual(['ministry']);
});

it('says which level a submission waits for', () => {
  expect(levelToAccept('submitted', ['province', 'ministry'])).toBe('province');
  expect(levelToAccept('submitted', ['ministry'])).toBe('ministry');
  for (const state of ['draft', 'returned', 'ministry-accepted'] as const)
    expect(levelToAccept(state, ['province', 'ministry'])).toBeUndefined();
});

it('has a right for every move', () => {
  expect(SUBMISSION_MOVES.map((move) => `${move} ${actionOfMove(move)} ${isAcceptance(move)}`)).toEqual([
    'submit submission.submit false',
    'accept-at-province review.accept-at-province true',
    'return-from-province review.accept-at-province false',
    'accept-at-ministry review.accept-at-ministry true',
    'return-from-ministry review.accept-at-ministry false',
  ]);
  expect([isLastLevel('province'), isLastLevel('ministry')]).toEqual([false, true]);
});
