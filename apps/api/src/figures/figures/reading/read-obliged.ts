/** How many submissions each type owes: counted on opening the round, so that no total has to count libraries. */
import type { EntityManager } from 'typeorm';
import type { RollupScope } from './read-sums.js';

export interface ObligedRow {
  readonly roundId: number;
  /** Null where places are added together. */
  readonly placeId: number | null;
  readonly type: string;
  readonly obliged: number;
}

export function readObliged(
  db: EntityManager,
  roundIds: readonly number[],
  { placeIds, types }: RollupScope,
  by: 'round' | 'place',
): Promise<readonly ObligedRow[]> {
  const place = by === 'place' ? 'province_id' : 'null::int';
  return db.query(
    `select round_id as "roundId", ${place} as "placeId", type, sum(obliged)::int as obliged
     from obligation_total
     where round_id = any($1::int[])
       and ($2::int[] is null or province_id = any($2)) and ($3::text[] is null or type = any($3))
     group by round_id, type${by === 'place' ? ', province_id' : ''}`,
    [roundIds, placeIds ?? null, types ?? null],
  );
}
