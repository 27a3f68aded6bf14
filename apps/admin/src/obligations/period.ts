/** The period of a round. Its code says which part of which year it is; its days come with the round. */
import { parsePeriod, type Period, type PeriodName } from '@vlis/domain';
import type { PeriodKind, RoundLineFragment } from '../gql/graphql.js';

type Round = Pick<RoundLineFragment, 'period' | 'startsOn' | 'endsOn'>;
/** What it is held against is told where it is asked for. */
export type PeriodOfRound = Omit<Period, 'yearBefore' | 'endBefore' | 'partInside'>;

const nameOf = ({ period }: Pick<Round, 'period'>): PeriodName => {
  const name = parsePeriod(period);
  if (!name) throw new Error(`not a period: ${period}`);
  return name;
};

export const periodOf = ({ period, startsOn, endsOn }: Round): PeriodOfRound => ({
  ...{ ...nameOf({ period }), code: period, firstDay: startsOn, lastDay: endsOn },
});

/** Which periods a series is of, in which that of a round stands; in the words of the contract. */
export function seriesOf(round: Pick<Round, 'period'>): { readonly kind: PeriodKind; readonly regime: string } {
  const { kind, regime } = nameOf(round);
  return { kind: kind.toUpperCase().replace('-', '_') as PeriodKind, regime };
}
