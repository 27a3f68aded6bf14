/**
 * A round that has not opened, or has closed, takes nothing; a report past its due day is taken and marked late. Odd case:
 * a report that a reviewer gave back is taken after the closing day too, until the day that was set with it.
 */
import { refuse, reportPhase, type IsoDate, type Refusal, type RoundDays } from '@vlis/domain';
import { formatDate } from '@vlis/reporting';

/** @param returnedUntil of a report that is back with its library; null for any other */
export function refuseByPhase(
  days: RoundDays,
  today: IsoDate,
  returnedUntil: IsoDate | null = null,
): Refusal | undefined {
  const phase = reportPhase(days, today, returnedUntil);
  if (phase === 'not-open') return refuse('ROUND_NOT_OPEN', [], { opensOn: formatDate(days.opensOn) });
  if (phase !== 'closed') return undefined;
  if (returnedUntil !== null) return refuse('RETURN_CLOSED', [], { until: formatDate(returnedUntil) });
  return refuse('ROUND_CLOSED', [], { closesOn: formatDate(days.closesOn) });
}
