/**
 * Whether a round may be opened: its period by the regime's pattern or with days of its own, and the days on which it is
 * asked. The period is what later rounds are held against, so its days are settled by the round that opens it first.
 */
import { issue, type Issue } from '../shared/issue.js';
import { refuse, type Refusal } from '../shared/refusal.js';
import type { IsoDate } from './day.js';
import { parsePeriod, type PeriodCode } from './period-code.js';
import type { Period } from './period.js';
import { patternOf, periodOf, type Regime } from './regime.js';
import { countedDays, daysInOrder, type RoundDays } from './round.js';
import { checkPeriodYears, checkRoundYears } from './round-years.js';

export interface OpenRoundCommand extends RoundDays {
  readonly period: PeriodCode;
  readonly formVersionId: number;
  /** Other days than the regime's; null: those. */
  readonly firstDay?: IsoDate | null | undefined;
  readonly lastDay?: IsoDate | null | undefined;
}

/** What is known of the regime of the period asked for. */
export interface KnownPeriods {
  readonly regime: Regime | undefined;
  /** Those of this regime that have been opened, whichever form was asked. */
  readonly periods: readonly Period[];
}

export interface RoundPlan extends RoundDays {
  readonly formVersionId: number;
  readonly period: Period;
}

/** @returns UNKNOWN_PERIOD, YEAR_OUT_OF_BOUNDS, DAYS_OUT_OF_ORDER, COUNTED_LATER, PERIOD_OVERLAPS or PERIOD_SETTLED at its field */
export function planRound(command: OpenRoundCommand, { regime, periods }: KnownPeriods): RoundPlan | Refusal {
  const { period: code, firstDay, lastDay, formVersionId, opensOn, cutoffOn, dueOn, closesOn } = command;
  const days = { opensOn, cutoffOn, dueOn, closesOn };
  const name = parsePeriod(code);
  if (!name || !regime || name.regime !== regime.code || !patternOf(regime, name.part))
    return invalid([issue('UNKNOWN_PERIOD', 'period', { text: code })]);
  const unlikely = checkRoundYears(name, days);
  if (unlikely.length) return invalid(unlikely);
  const opened = periods.find((one) => one.code === code);
  const usual = opened ?? periodOf(regime, name.part, name.year);
  const period = { ...usual, firstDay: firstDay ?? usual.firstDay, lastDay: lastDay ?? usual.lastDay };
  const issues = [
    ...checkPeriodYears(period),
    ...inOrder(period.firstDay, period.lastDay, 'lastDay'),
    ...(opened ? settled(opened, period) : overlapping(period, periods)),
  ];
  const wrong = issues.length ? issues : checkAskedDays(period, days);
  return wrong.length ? invalid(wrong) : { ...days, formVersionId, period };
}

const invalid = (issues: readonly Issue[]): Refusal => refuse('INVALID_INPUT', issues, { detail: issues[0]!.path });

/** What is wrong with the days on which a period is asked, each at its name. */
export function checkAskedDays(period: Pick<Period, 'firstDay' | 'lastDay'>, days: RoundDays): readonly Issue[] {
  const { opensOn, cutoffOn, dueOn, closesOn } = days;
  const issues = [
    ...(daysInOrder(days) ? [] : [...inOrder(opensOn, dueOn, 'dueOn'), ...inOrder(dueOn, closesOn, 'closesOn')]),
    // A cut-off before the period's first day would oblige the libraries of another year.
    ...inOrder(period.firstDay, cutoffOn, 'cutoffOn'),
  ];
  if (issues.length) return issues;
  // Nobody can report in time what has not happened yet.
  const { to: counted } = countedDays({ period, cutoffOn });
  const tooSoon = (day: IsoDate, path: string): readonly Issue[] =>
    day < counted ? [issue('COUNTED_LATER', path, { counted })] : [];
  return [...tooSoon(dueOn, 'dueOn'), ...tooSoon(closesOn, 'closesOn')];
}

const inOrder = (from: IsoDate, to: IsoDate, path: string): readonly Issue[] =>
  from <= to ? [] : [issue('DAYS_OUT_OF_ORDER', path, { from, to })];

/** Of the same kind: a quarter lies within a year, and two quarters may not share a day. */
function overlapping(period: Period, periods: readonly Period[]): readonly Issue[] {
  const other = periods.find(
    ({ kind, firstDay, lastDay }) => kind === period.kind && firstDay <= period.lastDay && period.firstDay <= lastDay,
  );
  if (!other) return [];
  return [issue('PERIOD_OVERLAPS', 'firstDay', { period: other.code, from: other.firstDay, to: other.lastDay })];
}

function settled(opened: Period, { firstDay, lastDay }: Period): readonly Issue[] {
  if (firstDay === opened.firstDay && lastDay === opened.lastDay) return [];
  return [issue('PERIOD_SETTLED', 'firstDay', { period: opened.code, from: opened.firstDay, to: opened.lastDay })];
}
