/**
 * Whether an official submission may be reopened, and what that writes: it goes back to its library with a reason and a last
 * day, takes its whole chain again, and its figures count no more until it is official anew. Those who review at the last
 * stage decide it.
 */
import type { DaysOff } from '../calendar/day-off.js';
import type { IsoDate } from '../calendar/day.js';
import { dayOf, type RoundDays } from '../calendar/round.js';
import { checkReason } from '../shared/bounded-text.js';
import { refuse, type Refusal } from '../shared/refusal.js';
import { afterMove, type SubmissionStep } from '../submission/moves.js';
import type { ReviewedSubmission } from './decide-accept.js';
import { refuseStale } from './read.js';
import { checkReturn, usualReturn } from './returned.js';

export interface ReopenWish {
  /** The revision that was read. */
  readonly revision: number;
  readonly reason: string;
  /** Last day on which the library may mend it; absent: ten working days, and never before the round closes. */
  readonly until?: IsoDate | null;
}

export interface Reopening {
  readonly step: SubmissionStep;
  /** Code of the stage whose people reopen it. */
  readonly stage: string;
  readonly reason: string;
  readonly until: IsoDate;
}

/** `stages`: codes of those at which the account reviews this submission (`stagesReviewedBy`). `daysOff`: those from today on. */
export function decideReopen(
  { state, stage, chain, revision, days }: ReviewedSubmission & { readonly days: RoundDays },
  { revision: read, reason, until: wished }: ReopenWish,
  { now, stages, daysOff }: { readonly now: Date; readonly stages: readonly string[]; readonly daysOff: DaysOff },
): Reopening | Refusal {
  const stale = refuseStale(read, revision);
  if (stale) return stale;
  const from = { state, stage };
  const to = afterMove(from, 'reopen', chain);
  const last = chain.at(-1);
  if (!to || !last) return refuse('MOVE_NOT_POSSIBLE', [], { state });
  if (!stages.includes(last.code)) return refuse('NOT_YOUR_STAGE');
  const today = dayOf(now);
  const until = wished ?? usualReturn(today, days, daysOff);
  const trimmed = reason.trim();
  const wrong = [...checkReason(trimmed), ...checkReturn(until, today, days)];
  if (wrong.length) return refuse('INVALID_INPUT', wrong, { detail: wrong.map(({ path }) => path).join(', ') });
  return { step: { move: 'reopen', from, to, revision }, stage: last.code, reason: trimmed, until };
}
