/** The provinces one can choose: today's, or those of the period, by the map that is chosen. */
import type { MapBasis } from '../gql/graphql.js';
import type { RoundLine } from '../obligations/choose.js';
import { useProvinces, type Unit } from '../reference/useLists.js';

export const usePlaces = ({ endsOn }: RoundLine, basis: MapBasis): readonly Unit[] =>
  useProvinces(basis === 'AS_REPORTED' ? endsOn : undefined).list;
