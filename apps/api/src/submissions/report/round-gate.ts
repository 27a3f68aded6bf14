/**
 * A round that has not opened, or has closed, takes nothing; a report past its due day is taken and marked late. Odd case:
 * a report that a reviewer gave back is taken also after the closing day: it was asked for.
 */
import { refuse, type Refusal, type RoundDays, type RoundPhase, type SubmissionState } from '@vlis/domain';
import { formatDate } from '@vlis/reporting';

export function refuseByPhase(days: RoundDays, phase: RoundPhase, state?: SubmissionState): Refusal | undefined {
  if (state === 'returned') return undefined;
  if (phase === 'not-open') return refuse('ROUND_NOT_OPEN', [], { opensOn: formatDate(days.opensOn) });
  if (phase === 'closed') return refuse('ROUND_CLOSED', [], { closesOn: formatDate(days.closesOn) });
  return undefined;
}
