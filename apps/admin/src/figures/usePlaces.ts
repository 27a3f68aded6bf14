/** The provinces one can choose: today's, or those of the period, as the map says. */
import { parsePeriod, periodEnd } from '@vlis/domain';
import type { MapBasis, UnitsQuery } from '../gql/graphql.js';
import type { Round } from '../obligations/choose.js';
import { useProvinces } from '../reference/useLists.js';

export type Place = UnitsQuery['units'][number];

export function usePlaces(round: Round, basis: MapBasis): readonly Place[] {
  const period = parsePeriod(round.period);
  return useProvinces(basis === 'AS_REPORTED' && period ? periodEnd(period) : undefined).list;
}
