/**
 * The life of a submission is a table (WFL-01), whatever its chain of review: states do not depend on the chain; where
 * a submission is on its way is its stage. The screen asks the same table which buttons to draw, and no sequence of
 * calls reaches a state outside it.
 */
import { isLastStage, LIBRARY, stageOf, type ReviewStage } from '../review/chain.js';

export const SUBMISSION_STATES = ['draft', 'submitted', 'returned', 'withdrawn', 'official'] as const;
export type SubmissionState = (typeof SUBMISSION_STATES)[number];

export const SUBMISSION_MOVES = ['submit', 'withdraw', 'accept', 'return', 'reopen'] as const;
export type SubmissionMove = (typeof SUBMISSION_MOVES)[number];

/** Where a submission is. */
export interface SubmissionPosition {
  readonly state: SubmissionState;
  /** Code of the stage at which it waits; null unless it is submitted. */
  readonly stage: string | null;
}

/** One step of a submission's life, as it is kept: what moved it, from where to where, and on which revision. */
export interface SubmissionStep {
  readonly move: SubmissionMove;
  readonly from: SubmissionPosition;
  readonly to: SubmissionPosition;
  readonly revision: number;
}

const at = (stage: ReviewStage | undefined): SubmissionPosition | undefined =>
  stage && { state: 'submitted', stage: stage.code };

const BACK: SubmissionPosition = { state: 'returned', stage: null };

/**
 * Where a move leads to, or undefined where the table has no such move.
 * @param to of a return: `library`, or the code of the earlier stage that gets it back
 */
export function afterMove(
  { state, stage: code }: SubmissionPosition,
  move: SubmissionMove,
  chain: readonly ReviewStage[],
  to = LIBRARY,
): SubmissionPosition | undefined {
  if (move === 'submit') return isEditable(state) ? at(chain[0]) : undefined;
  if (move === 'reopen') return isOfficial(state) ? BACK : undefined;
  const stage = state === 'submitted' ? stageOf(chain, code) : undefined;
  if (!stage) return undefined;
  if (move === 'withdraw') return stage === chain[0] ? { state: 'withdrawn', stage: null } : undefined;
  if (move === 'return') {
    if (!stage.returnsTo.includes(to)) return undefined;
    return to === LIBRARY ? BACK : at(stageOf(chain, to));
  }
  return isLastStage(chain, stage.code) ? { state: 'official', stage: null } : at(chain[chain.indexOf(stage) + 1]);
}

export const movesFrom = (position: SubmissionPosition, chain: readonly ReviewStage[]): readonly SubmissionMove[] =>
  SUBMISSION_MOVES.filter((move) => afterMove(position, move, chain) !== undefined);

/** Whether its figures are those of the country. */
export const isOfficial = (state: SubmissionState): boolean => state === 'official';

/** Only what its owner still holds may be changed. */
export const isEditable = (state: SubmissionState): boolean =>
  state === 'draft' || state === 'returned' || state === 'withdrawn';
