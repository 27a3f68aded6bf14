/**
 * Whether its library may take a submission back that nobody has decided on yet, and what that writes. It is the library's again
 * like a draft, so it is given only while the round would take it once more.
 */
import type { IsoDate } from '../calendar/day.js';
import type { ReviewStage } from '../review/chain.js';
import { refuseStale } from '../review/read.js';
import { refuse, type Refusal } from '../shared/refusal.js';
import { afterMove, type SubmissionMove, type SubmissionPosition, type SubmissionStep } from './moves.js';
import { refuseByRound, type GatedSubmission } from './round-gate.js';

export interface WithdrawableSubmission extends SubmissionPosition, GatedSubmission {
  readonly revision: number;
  readonly chain: readonly ReviewStage[];
  /** What moved it last; undefined: nothing. */
  readonly lastMove: SubmissionMove | undefined;
}

/** @param read the revision that was read */
export function decideWithdraw(
  { state, stage, chain, revision, lastMove, ...gated }: WithdrawableSubmission,
  read: number,
  today: IsoDate,
): { readonly step: SubmissionStep } | Refusal {
  const from = { state, stage };
  const to = lastMove === 'submit' ? afterMove(from, 'withdraw', chain) : undefined;
  if (!to) return refuse('MOVE_NOT_POSSIBLE', [], { state });
  const refusal = refuseStale(read, revision) ?? refuseByRound(gated, today);
  return refusal ?? { step: { move: 'withdraw', from, to, revision } };
}
