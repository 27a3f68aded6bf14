/** A round that has not opened, or has closed, takes nothing; a report past its due day is taken and marked late. */
import { refuse, type Refusal, type RoundDays, type RoundPhase } from '@vlis/domain';
import { formatDate } from '@vlis/reporting';

export function refuseByPhase(days: RoundDays, phase: RoundPhase): Refusal | undefined {
  if (phase === 'not-open') return refuse('ROUND_NOT_OPEN', [], { opensOn: formatDate(days.opensOn) });
  if (phase === 'closed') return refuse('ROUND_CLOSED', [], { closesOn: formatDate(days.closesOn) });
  return undefined;
}
