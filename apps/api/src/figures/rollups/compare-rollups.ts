/**
 * Whether the roll-ups of a round are what its facts add up to. Facts and roll-ups move in the same transaction, so in any
 * one snapshot they must agree: one statement compares them, takes no lock, and nobody waits for it.
 */
import type { FormDefinition, IsoDate, PlacedMeasure } from '@vlis/domain';
import type { EntityManager } from 'typeorm';
import { rollupSelect } from './rollup-sql.js';

export interface RoundInUse {
  readonly roundId: number;
  readonly year: number;
  readonly formVersionId: number;
  /** Last day of its period. */
  readonly endsOn: IsoDate;
}

/** How the submissions of a round are added up. */
export interface AddedUp {
  readonly definition: FormDefinition;
  /** Those that count in the round, in the order of their slots. */
  readonly measures: readonly PlacedMeasure[];
}

/** A row of the roll-up without its key; arrays as PostgreSQL writes them, exact. */
export interface RollupRow {
  readonly accepted: number;
  readonly sums: string;
  readonly counts: string;
  readonly missing: string;
}

/** One province, type and edition for which the two do not agree, as they were in the same snapshot. */
export interface RollupDifference {
  readonly placeId: number;
  readonly type: string;
  readonly edition: number;
  /** Null: no facts. */
  readonly rebuilt: RollupRow | null;
  /** Null: no row. */
  readonly stored: RollupRow | null;
}

export interface RollupComparison {
  /** Rows that the facts add up to. */
  readonly rows: number;
  /** In the order of the key. */
  readonly differences: readonly RollupDifference[];
}

/** The rounds that have facts, or a roll-up. */
export const roundsInUse = (db: EntityManager): Promise<readonly RoundInUse[]> =>
  db.query(
    `select r.id as "roundId", r.year, r.form_version_id as "formVersionId", r.ends_on::text as "endsOn" from round r
     where exists (select from fact f where f.year = r.year and f.round_id = r.id)
        or exists (select from rollup u where u.round_id = r.id)
     order by r.id`,
  );

const rowJson = (of: string): string =>
  `case when ${of}.accepted is not null then
     json_build_object('accepted', ${of}.accepted, 'sums', ${of}.sums::text, 'counts', ${of}.counts::text,
       'missing', ${of}.missing::text) end`;

export async function compareRollups(
  db: EntityManager,
  { roundId, year }: RoundInUse,
  { definition, measures }: AddedUp,
): Promise<RollupComparison> {
  const rows: readonly (RollupDifference & { rows: number })[] = await db.query(
    `with rebuilt (round_id, place_id, type, edition, accepted, sums, counts, missing) as materialized (
       ${rollupSelect(definition, measures, 'year = $1 and round_id = $2')}),
     difference as (
       select coalesce(n.place_id, s.place_id) as "placeId", coalesce(n.type, s.type) as type,
         coalesce(n.edition, s.edition) as edition,
         ${rowJson('n')} as rebuilt, ${rowJson('s')} as stored
       from rebuilt n full join (select * from rollup where round_id = $2) s
         on s.place_id = n.place_id and s.type = n.type and s.edition = n.edition
       where (n.accepted, n.sums, n.counts, n.missing) is distinct from (s.accepted, s.sums, s.counts, s.missing))
     select counted.rows, difference.* from (select count(*)::int as rows from rebuilt) counted
     left join difference on true order by "placeId", type, edition`,
    [year, roundId],
  );
  const [first] = rows;
  return { rows: first!.rows, differences: first!.placeId === null ? [] : rows };
}
