/** What each place's libraries of each type contribute to items of one edition of a round, out of the single facts. */
import type { ByType, Contribution, DisclosureTable, PlaceGroup } from '@vlis/domain';
import type { EntityManager } from 'typeorm';
import type { RoundReading } from '../reading/form-reading.js';
import type { ShownPlaces } from '../reading/shown-places.js';

interface Row {
  readonly placeId: number;
  readonly type: string;
  readonly counts: readonly number[];
  readonly sums: readonly string[];
  readonly tops: readonly string[];
}

export interface EditionOf {
  readonly reading: RoundReading;
  readonly edition: number;
}

/**
 * One statement over the facts of the round: some 100 ms for 50 000 of them, which is why its answer is kept (disclosure.ts).
 * @param places today's map: provinces of older maps are grouped by what they became
 */
export async function readContributions(
  db: EntityManager,
  { reading: { round, form }, edition }: EditionOf,
  items: readonly string[],
  places: ShownPlaces,
): Promise<ReadonlyMap<string, DisclosureTable>> {
  const order = form.definition.items.map(({ code }) => code);
  const columns = items.map((item) => `v[${order.indexOf(item) + 1}]`);
  const each = (sql: (column: string) => string, type: string): string =>
    `array[${columns.map(sql).join(', ')}]::${type}[]`;
  // Joining an empty array unpacks the stored one once for a row (read-sums.ts).
  const rows: Row[] = await db.query(
    `select province_id as "placeId", type, ${each((v) => `count(${v})`, 'int')} as counts,
       ${each((v) => `coalesce(sum(abs(${v})), 0)`, 'text')} as sums,
       ${each((v) => `coalesce(max(abs(${v})), 0)`, 'text')} as tops
     from (select province_id, type, values || '{}'::bigint[] as v 
           from fact where year = $1 and round_id = $2 and edition = $3 offset 0) f
     group by province_id, type`,
    [round.year, round.id, edition],
  );
  return new Map(items.map((item, i) => [item, tableOf(rows, i, places)]));
}

function tableOf(rows: readonly Row[], i: number, places: ShownPlaces): DisclosureTable {
  const restricted = new Map<string, Contribution>();
  const groups = new Map<number, Map<number, Map<string, Contribution>>>();
  for (const { placeId, type, counts, sums, tops } of rows) {
    const holds = { count: counts[i]!, sum: BigInt(sums[i]!), top: BigInt(tops[i]!) };
    if (holds.count === 0) continue;
    if (!places.knows(placeId)) {
      restricted.set(type, holds); // counted under the nation
      continue;
    }
    const id = places.shown(placeId);
    const group = groups.get(id) ?? new Map<number, Map<string, Contribution>>();
    groups.set(id, group);
    const place = group.get(placeId) ?? new Map<string, Contribution>();
    group.set(placeId, place);
    place.set(type, holds);
  }
  // In a fixed order, so that the same figures give the same pattern.
  const inOrder = <V>(map: ReadonlyMap<number, V>): readonly (readonly [number, V])[] =>
    [...map].sort(([a], [b]) => a - b);
  const sorted = (of: ReadonlyMap<string, Contribution>): ByType =>
    new Map([...of].sort(([a], [b]) => (a < b ? -1 : 1)));
  return {
    restricted: sorted(restricted),
    groups: inOrder(groups).map(([id, of]): PlaceGroup => ({
      id,
      places: new Map(inOrder(of).map(([place, cells]) => [place, sorted(cells)])),
    })),
  };
}
