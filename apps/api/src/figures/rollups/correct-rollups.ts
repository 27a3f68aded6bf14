/**
 * Puts roll-ups right while submissions are being accepted. Each is held for the moment in which it is written: an acceptance
 * that meets it waits that long, and then adds its own on top, as ever. What was touched since the comparison is added up
 * again from the facts, under that same hold.
 */
import type { EntityManager } from 'typeorm';
import type { AddedUp, RollupDifference, RollupRow, RoundInUse } from './compare-rollups.js';
import { rollupSelect } from './rollup-sql.js';

type Key = Pick<RollupDifference, 'placeId' | 'type' | 'edition'>;

const keyOf = ({ placeId, type, edition }: Key): string => `${placeId}/${type}/${edition}`;
const columnsOf = (keys: readonly Key[]) =>
  [keys.map(({ placeId }) => placeId), keys.map(({ type }) => type), keys.map(({ edition }) => edition)] as const;

/** An empty row for a roll-up that is not there, so that there is a row to lock. */
const NOTHING: RollupRow = { accepted: 0, sums: '{}', counts: '{}', missing: '{}' };

const isSame = (one: RollupRow, other: RollupRow): boolean =>
  one.accepted === other.accepted &&
  one.sums === other.sums &&
  one.counts === other.counts &&
  one.missing === other.missing;

/**
 * Writes what was rebuilt wherever nothing has changed since it was compared.
 * @returns those that somebody has changed meanwhile, which stay as they are
 */
export async function writeUnchanged(
  tx: EntityManager,
  { roundId }: RoundInUse,
  differences: readonly RollupDifference[],
): Promise<readonly RollupDifference[]> {
  const lacking = differences.filter(({ stored }) => !stored);
  const held = await hold(tx, roundId, differences, lacking);
  const isUnchanged = ({ stored, ...key }: RollupDifference): boolean =>
    isSame(stored ?? NOTHING, held.get(keyOf(key)) ?? NOTHING);
  await write(tx, roundId, differences.filter(isUnchanged));
  return differences.filter((difference) => !isUnchanged(difference));
}

/** Adds one province, type and edition up again from the facts that are there now. */
export async function addUpAgain(
  tx: EntityManager,
  { roundId, year }: RoundInUse,
  { definition, measures }: AddedUp,
  { placeId, type, edition }: Key,
): Promise<void> {
  const key = { placeId, type, edition };
  await hold(tx, roundId, [key], [key]);
  const [rebuilt]: RollupRow[] = await tx.query(
    `select accepted, sums::text, counts::text, missing::text
     from (${rollupSelect(definition, measures, 'year = $1 and round_id = $2 and province_id = $3 and type = $4 and edition = $5')})
       as n (round_id, place_id, type, edition, accepted, sums, counts, missing)`,
    [year, roundId, placeId, type, edition],
  );
  await write(tx, roundId, [{ ...key, rebuilt: rebuilt ?? null }]);
}

/**
 * In the order of the key, as acceptances do.
 * @param lacking those of which there may be no row yet
 */
async function hold(
  tx: EntityManager,
  roundId: number,
  keys: readonly Key[],
  lacking: readonly Key[],
): Promise<ReadonlyMap<string, RollupRow>> {
  await tx.query(
    `insert into rollup (round_id, place_id, type, edition, accepted, sums, counts, missing)
     select $1, place_id, type, edition, $5, $6::numeric[], $7::int[], $8::jsonb
     from unnest($2::int[], $3::text[], $4::smallint[]) as n (place_id, type, edition)
     order by place_id, type, edition on conflict do nothing`,
    [roundId, ...columnsOf(lacking), NOTHING.accepted, NOTHING.sums, NOTHING.counts, NOTHING.missing],
  );
  const rows: readonly (Key & RollupRow)[] = await tx.query(
    `select place_id as "placeId", type, edition, accepted, sums::text, counts::text, missing::text from rollup
     where round_id = $1 and (place_id, type, edition) in (select * from unnest($2::int[], $3::text[], $4::smallint[]))
     order by place_id, type, edition for update`,
    [roundId, ...columnsOf(keys)],
  );
  return new Map(rows.map((row) => [keyOf(row), row]));
}

async function write(
  tx: EntityManager,
  roundId: number,
  rows: readonly (Key & Pick<RollupDifference, 'rebuilt'>)[],
): Promise<void> {
  const written = rows.flatMap(({ rebuilt, ...key }) => (rebuilt ? [{ ...key, ...rebuilt }] : []));
  await tx.query(
    `update rollup r set accepted = n.accepted, sums = n.sums::numeric[], counts = n.counts::int[], missing = n.missing::jsonb
     from unnest($2::int[], $3::text[], $4::smallint[], $5::int[], $6::text[], $7::text[], $8::text[])
       as n (place_id, type, edition, accepted, sums, counts, missing)
     where r.round_id = $1 and r.place_id = n.place_id and r.type = n.type and r.edition = n.edition`,
    [
      ...[roundId, ...columnsOf(written), written.map(({ accepted }) => accepted)],
      ...[written.map(({ sums }) => sums), written.map(({ counts }) => counts), written.map(({ missing }) => missing)],
    ],
  );
  const gone = rows.filter(({ rebuilt }) => !rebuilt);
  if (gone.length) {
    await tx.query(
      `delete from rollup
       where round_id = $1 and (place_id, type, edition) in (select * from unnest($2::int[], $3::text[], $4::smallint[]))`,
      [roundId, ...columnsOf(gone)],
    );
  }
}
