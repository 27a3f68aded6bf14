/**
 * A list of rounds narrowed and put in order: one rule for the screen and for the downloaded list. There are few
 * rounds, so all of them are read.
 */
import { comparePeriods, parsePeriod, type PeriodCode } from './period-code.js';
import type { RoundDays, RoundPhase } from './round.js';

/** In the order in which a round passes them. */
export const ROUND_PHASES = ['not-open', 'open', 'overdue', 'closed'] as const satisfies readonly RoundPhase[];

export const ROUND_SORTS = ['period', 'phase', 'opens', 'cutoff', 'due', 'closes'] as const;
export type RoundSort = (typeof ROUND_SORTS)[number];

export interface RoundFilter {
  readonly phase?: RoundPhase | null | undefined;
  readonly year?: number | null | undefined;
}

export interface ListedRound extends RoundDays {
  readonly id: number;
  readonly period: PeriodCode;
}

type Compare = (a: ListedRound, b: ListedRound) => number;

const byPeriod: Compare = (a, b) => {
  const [first, second] = [parsePeriod(a.period), parsePeriod(b.period)];
  return (first && second ? comparePeriods(first, second) : a.period.localeCompare(b.period)) || a.id - b.id;
};

/**
 * @param phaseOf which phase a round is in, on the day of whoever asks
 * @returns rounds that are equal by `by` stand with the latest period first
 */
export function listRounds<R extends ListedRound>(
  rounds: readonly R[],
  { phase, year }: RoundFilter,
  { by, descending }: { readonly by: RoundSort; readonly descending: boolean },
  phaseOf: (round: R) => RoundPhase,
): R[] {
  const compare: Readonly<Record<RoundSort, (a: R, b: R) => number>> = {
    period: byPeriod,
    phase: (a, b) => ROUND_PHASES.indexOf(phaseOf(a)) - ROUND_PHASES.indexOf(phaseOf(b)),
    opens: (a, b) => a.opensOn.localeCompare(b.opensOn),
    cutoff: (a, b) => a.cutoffOn.localeCompare(b.cutoffOn),
    due: (a, b) => a.dueOn.localeCompare(b.dueOn),
    closes: (a, b) => a.closesOn.localeCompare(b.closesOn),
  };
  const direction = descending ? -1 : 1;
  return rounds
    .filter((round) => phase == null || phaseOf(round) === phase)
    .filter((round) => year == null || parsePeriod(round.period)?.year === year)
    .toSorted((a, b) => compare[by](a, b) * direction || byPeriod(b, a));
}
