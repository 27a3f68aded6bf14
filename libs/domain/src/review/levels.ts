/**
 * Who reviews at a level, and what that does to a submission: the one table that ties a level, the right that is needed there
 * and the two moves together. Whoever may accept at a level may return from it.
 */
import type { Action } from '../access/policy.js';
import { can, type Place, type Viewer } from '../access/viewer.js';
import type { ReviewLevel } from '../registry/library-type.js';
import { afterMove, type SubmissionMove, type SubmissionState } from '../submission/moves.js';

interface ReviewDeed {
  readonly level: ReviewLevel;
  readonly action: Action;
  readonly accept: SubmissionMove;
  readonly return: SubmissionMove;
}

export const REVIEW_DEEDS = {
  province: {
    ...{ level: 'province', action: 'review.accept-at-province' },
    ...{ accept: 'accept-at-province', return: 'return-from-province' },
  },
  ministry: {
    ...{ level: 'ministry', action: 'review.accept-at-ministry' },
    ...{ accept: 'accept-at-ministry', return: 'return-from-ministry' },
  },
} as const satisfies Readonly<Record<ReviewLevel, ReviewDeed>>;

/** From the library up. */
const DEEDS: readonly ReviewDeed[] = [REVIEW_DEEDS.province, REVIEW_DEEDS.ministry];

/** The levels at which the viewer reviews this submission, from the lowest; some people review at both, not everywhere at the same. */
export const levelsOf = (viewer: Viewer, place: Place): readonly ReviewLevel[] =>
  DEEDS.filter(({ action }) => can(viewer, action, place)).map(({ level }) => level);

/** The level that may accept the submission now; undefined: none, as its library has it or it is official. */
export const levelToAccept = (state: SubmissionState, reviewedBy: readonly ReviewLevel[]): ReviewLevel | undefined =>
  DEEDS.find(({ accept }) => afterMove(state, accept, reviewedBy) !== undefined)?.level;

/** The right that a move takes. */
export const actionOfMove = (move: SubmissionMove): Action =>
  DEEDS.find((deed) => deed.accept === move || deed.return === move)?.action ?? 'submission.submit';

export const isAcceptance = (move: SubmissionMove): boolean => DEEDS.some(({ accept }) => accept === move);

/** Whether acceptance at the level makes a submission official. */
export const isLastLevel = (level: ReviewLevel): boolean => level === DEEDS.at(-1)?.level;
