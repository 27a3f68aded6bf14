/**
 * Where a duty to report lies: with the library, with whoever decides next, or done. A report's own state does not tell:
 * a submitted one waits for the province, but the National Library's, which no province reviews, for the Ministry.
 */
import type { ReviewLevel } from '../registry/library-type.js';
import { afterMove, type SubmissionState } from './moves.js';

export type ObligationState = 'not-started' | 'draft' | 'returned' | 'at-province' | 'at-ministry' | 'accepted';

/** `undefined`: no report was begun. */
export function obligationState(
  state: SubmissionState | undefined,
  reviewedBy: readonly ReviewLevel[],
): ObligationState {
  if (state === undefined) return 'not-started';
  if (state === 'draft' || state === 'returned') return state;
  if (afterMove(state, 'accept-at-province', reviewedBy)) return 'at-province';
  return afterMove(state, 'accept-at-ministry', reviewedBy) ? 'at-ministry' : 'accepted';
}
