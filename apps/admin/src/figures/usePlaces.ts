/** The provinces one can choose: today's, or those of the period, by the map that is chosen. */
import { parsePeriod, periodEnd } from '@vlis/domain';
import type { MapBasis } from '../gql/graphql.js';
import type { RoundLine } from '../obligations/choose.js';
import { useProvinces, type Unit } from '../reference/useLists.js';

export function usePlaces(round: RoundLine, basis: MapBasis): readonly Unit[] {
  const period = parsePeriod(round.period);
  return useProvinces(basis === 'AS_REPORTED' && period ? periodEnd(period) : undefined).list;
}
