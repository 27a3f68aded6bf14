/** Which figures are asked for: one round, on one map, one province or the nation, some library types or all. */
import { NotAdmitted } from '../../../platform/auth/not-admitted.js';
import type { RollupScope } from './read-sums.js';
import type { MapBasis, ShownPlaces } from './shown-places.js';

export interface FigureFilter {
  readonly roundId: number;
  readonly basis: MapBasis;
  readonly placeId?: number | null;
  /** Codes of library types; absent or empty: all. */
  readonly types?: readonly string[] | null;
}

/** The part of each table that a filter means. */
export interface FigureScope {
  /** Of roll-ups and obligations, which keep the province of the round. */
  readonly submissions: RollupScope;
  /** Of registers, which may keep any province that became it. */
  readonly registers: RollupScope;
}

const typesAsked = (types: readonly string[] | null | undefined): RollupScope => (types?.length ? { types } : {});

/** On the map as reported a place is its own submissions; on that of today also those of all that became it. */
export function scopeOf(
  { basis, placeId, types }: Pick<FigureFilter, 'basis' | 'placeId' | 'types'>,
  places?: ShownPlaces,
): FigureScope {
  const scope = typesAsked(types);
  if (placeId == null || !places) return { submissions: scope, registers: scope };
  const placeIds = places.idsOf(placeId);
  const registers = { ...scope, placeIds };
  return { submissions: basis === 'current' ? registers : { ...scope, placeIds: [placeId] }, registers };
}

/** More codes than any form has items, so no screen ever sends that many. */
export const MOST_CODES = 400;

export function requireModest(codes: readonly string[]): void {
  if (codes.length > MOST_CODES) throw new NotAdmitted(400, 'QUERY_TOO_COMPLEX');
}
