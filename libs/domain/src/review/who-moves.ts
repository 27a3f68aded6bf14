/** Who may move a submission: its library's people hand it in; at each stage those review who hold its role there. */
import type { Action } from '../access/policy.js';
import { can, type ScopedPlace, type Viewer } from '../access/viewer.js';
import type { SubmissionMove, SubmissionPosition } from '../submission/moves.js';
import { reviewsAt, stageOf, type ReviewStage } from './chain.js';

/** Codes of the stages at which the viewer reviews this submission; some people review at two, not everywhere at the same. */
export const stagesReviewedBy = (
  viewer: Viewer,
  chain: readonly ReviewStage[],
  place: ScopedPlace,
): readonly string[] => chain.filter((stage) => reviewsAt(viewer, stage, place)).map(({ code }) => code);

/** The right that a move takes; one of a review also takes the role of the stage. */
const ACTION_OF_MOVE: Readonly<Record<SubmissionMove, Action>> = {
  submit: 'submission.submit',
  withdraw: 'submission.withdraw',
  accept: 'review.accept',
  return: 'review.return',
  reopen: 'review.reopen',
};

/** Whether the viewer's roles let them make this move with a submission that is there now. */
export function mayMove(
  viewer: Viewer,
  move: SubmissionMove,
  {
    position,
    chain,
    place,
  }: { readonly position: SubmissionPosition; readonly chain: readonly ReviewStage[]; readonly place: ScopedPlace },
): boolean {
  if (!can(viewer, ACTION_OF_MOVE[move], place)) return false;
  if (move === 'submit' || move === 'withdraw') return true;
  // An official submission is at no stage; those who review at the last stage may reopen it.
  const stage = move === 'reopen' ? chain.at(-1) : stageOf(chain, position.stage);
  return stage !== undefined && reviewsAt(viewer, stage, place);
}
