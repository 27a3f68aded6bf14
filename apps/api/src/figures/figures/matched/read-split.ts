/**
 * Of each province and type, what libraries contribute that are in both rounds of a pair and what the others do, out of
 * the single facts of the first editions: what decides to whom a change may be shown (libs/domain
 * disclosure/matched.ts).
 */
import { FIRST_EDITION, type Contribution, type SplitCell } from '@vlis/domain';
import type { EntityManager } from 'typeorm';
import type { RoundReading } from '../reading/form-reading.js';
import type { ShownPlaces } from '../reading/shown-places.js';

type Part = readonly [count: number, sum: string, top: string];

interface Row {
  readonly placeId: number;
  readonly type: string;
  /** For each item those that are matched and the others. */
  readonly parts: readonly (readonly [Part, Part])[];
}

/**
 * One statement over the facts of two rounds, which is why its answer is kept.
 * @param items that are the same thing in both rounds' forms
 * @returns in the order of the items
 */
export async function readSplit(
  db: EntityManager,
  here: RoundReading,
  there: RoundReading,
  items: readonly string[],
  places: ShownPlaces,
): Promise<readonly (readonly SplitCell[])[]> {
  const at = ({ form }: RoundReading, item: string): number =>
    form.definition.items.findIndex(({ code }) => code === item) + 1;
  const part = (item: string, isMatched: boolean): string => {
    const [v, w] = [`h[${at(here, item)}]`, `t[${at(there, item)}]`];
    const only = `filter (where ${w} is ${isMatched ? 'not ' : ''}null)`;
    return `json_build_array(count(${v}) ${only}, coalesce(sum(abs(${v})) ${only}, 0)::text,
      coalesce(max(abs(${v})) ${only}, 0)::text)`;
  };
  const parts = items.map((item) => `json_build_array(${part(item, true)}, ${part(item, false)})`);
  // Joining an empty array unpacks the stored one once for a row.
  const rows: Row[] = await db.query(
    `select province_id as "placeId", type, array[${parts.join(', ')}] as parts
     from (
       select here.province_id, here.type, here.values || '{}'::bigint[] as h, there.values || '{}'::bigint[] as t
       from fact here
       left join fact there on there.year = $3 and there.round_id = $4 and there.edition = $5
         and there.library_id = here.library_id
       where here.year = $1 and here.round_id = $2 and here.edition = $5
       offset 0
     ) library
     group by province_id, type`,
    [here.round.year, here.round.id, there.round.year, there.round.id, FIRST_EDITION],
  );
  return items.map((_, i) =>
    rows.map(({ placeId, type, parts: ofItems }): SplitCell => {
      const [matched, rest] = ofItems[i]!;
      const group = places.knows(placeId) ? places.shown(placeId) : undefined;
      return { group, type, matched: contribution(matched), rest: contribution(rest) };
    }),
  );
}

const contribution = ([count, sum, top]: Part): Contribution => ({ count, sum: BigInt(sum), top: BigInt(top) });
