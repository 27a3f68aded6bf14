/** The round of a page whose address names none. */
import { comparePeriods, parsePeriod, type PeriodCode } from '@vlis/domain';
import type { RoundLineFragment, RoundsQuery } from '../gql/graphql.js';

export type RoundLine = RoundLineFragment;
/** With the period a year before, which its figures stand beside. */
export type RoundWithYearBefore = RoundsQuery['rounds'][number];
type Choosable = Pick<RoundLine, 'period' | 'phase' | 'dueOn'>;

const order = (a: PeriodCode, b: PeriodCode): number => {
  const [first, second] = [parsePeriod(a), parsePeriod(b)];
  return first && second ? comparePeriods(first, second) : a.localeCompare(b);
};

/** Newest first; within a year the whole before the half. */
export const newestFirst = <R extends Choosable>(rounds: readonly R[]): R[] =>
  rounds.toSorted((a, b) => order(b.period, a.period));

/** The round in which there is something to do: open or overdue, the nearest deadline first. */
export const workingRound = <R extends Choosable>(rounds: readonly R[]): R | undefined =>
  rounds
    .filter(({ phase }) => phase === 'OPEN' || phase === 'OVERDUE')
    .toSorted((a, b) => a.dueOn.localeCompare(b.dueOn))[0];

/** The next round that will open, for "opens on …". */
export const comingRound = <R extends Choosable>(rounds: readonly R[]): R | undefined =>
  rounds.filter(({ phase }) => phase === 'NOT_OPEN').toSorted((a, b) => a.dueOn.localeCompare(b.dueOn))[0];

/** The round whose figures are worth reading: the newest one that is closed, else the one that is being collected. */
export const readingRound = <R extends Choosable>(rounds: readonly R[]): R | undefined =>
  newestFirst(rounds).find(({ phase }) => phase === 'CLOSED') ?? workingRound(rounds);
