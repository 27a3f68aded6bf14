/** The plan of a round, and the conditions under which it may be opened. */
import {
  checkRoundYears,
  daysInOrder,
  issue,
  parsePeriod,
  periodEnd,
  periodStart,
  refuse,
  type IsoDate,
  type Issue,
  type Period,
  type PeriodCode,
  type Refusal,
  type RoundDays,
} from '@vlis/domain';

export interface OpenRoundCommand extends RoundDays {
  readonly period: PeriodCode;
  readonly formVersionId: number;
}

export interface RoundPlan extends RoundDays {
  readonly formVersionId: number;
  readonly code: PeriodCode;
  readonly period: Period;
  readonly startsOn: IsoDate;
  readonly endsOn: IsoDate;
}

export function readRoundPlan({ period: code, ...rest }: OpenRoundCommand): RoundPlan | Refusal {
  const period = parsePeriod(code);
  if (!period)
    return refuse('INVALID_INPUT', [issue('UNKNOWN_PERIOD', 'period', { text: code })], { detail: 'period' });
  const unlikely = checkRoundYears(period, rest);
  if (unlikely.length) return refuse('INVALID_INPUT', unlikely, { detail: unlikely[0]!.path });
  const plan = { ...rest, code, period, startsOn: periodStart(period), endsOn: periodEnd(period) };
  const issues = [
    ...(daysInOrder(rest) ? [] : [...inOrder(rest, 'opensOn', 'dueOn'), ...inOrder(rest, 'dueOn', 'closesOn')]),
    // A cut-off before the period's first day would oblige the libraries of another year.
    ...inOrder(plan, 'startsOn', 'cutoffOn'),
  ];
  return issues.length ? refuse('INVALID_INPUT', issues, { detail: issues[0]!.path }) : plan;
}

function inOrder<K extends string>(days: Readonly<Record<K, IsoDate>>, first: K, then: K): readonly Issue[] {
  const { [first]: from, [then]: to } = days;
  return from <= to ? [] : [issue('DAYS_OUT_OF_ORDER', then, { from, to })];
}
