/**
 * The one statement that adds up facts of two rounds library by library, for some provinces of the later round or for all.
 * Positions are integers out of the forms.
 */
import { itemMeasures, type FormDefinition, type Measure } from '@vlis/domain';
import { restrictedSql } from '../../platform/access/within.js';
import { columnsOf, pairSql } from './measure-sql.js';

const measures = new WeakMap<FormDefinition, ReadonlyMap<string, Measure>>();

function measuresByKey(definition: FormDefinition): ReadonlyMap<string, Measure> {
  const known = measures.get(definition) ?? new Map(itemMeasures(definition).map((one) => [one.key, one]));
  measures.set(definition, known);
  return known;
}

/** Libraries of one province, type and edition now, and of one before. */
export interface MatchedLibraries {
  readonly placeId: number;
  readonly type: string;
  readonly edition: number;
  readonly placeBefore: number;
  readonly typeBefore: string;
  readonly editionBefore: number;
}

export interface MatchedSqlRow extends MatchedLibraries {
  /** In the order of the keys, exact. */
  readonly now: readonly string[];
  readonly before: readonly string[];
  readonly counts: readonly number[];
}

/**
 * Libraries of one province are found by what they owe, which has an index by province; restricted ones are counted elsewhere.
 * Parameters: year and round, year and round before, the provinces as the later round has them.
 * @param keys measures of items that are the same thing in both versions
 */
export function matchedSelect(now: FormDefinition, before: FormDefinition, keys: readonly string[]): string {
  const [ofNow, ofBefore] = [now, before].map(measuresByKey);
  const columns = { now: columnsOf(now, 'n'), before: columnsOf(before, 'b') };
  const pairs = keys.map((key) => {
    const [measure, other] = [ofNow!.get(key), ofBefore!.get(key)];
    const sql =
      measure && other && pairSql({ measure, columns: columns.now }, { measure: other, columns: columns.before });
    if (!sql) throw new Error(`measure ${key} cannot be added up over two rounds`);
    return sql;
  });
  // Joining an empty array unpacks the stored one once for a row; each of the sums would do it anew.
  return `
    select place_id as "placeId", type, edition,
      place_before as "placeBefore", type_before as "typeBefore", edition_before as "editionBefore",
      array[${pairs.map((pair) => pair.now).join(', ')}]::text[] as now,
      array[${pairs.map((pair) => pair.before).join(', ')}]::text[] as before,
      array[${pairs.map(({ count }) => count).join(', ')}]::int[] as counts
    from (
      select here.province_id as place_id, here.type, here.edition, here.values || '{}'::bigint[] as n,
        there.province_id as place_before, there.type as type_before, there.edition as edition_before,
        there.values || '{}'::bigint[] as b
      from obligation
      join fact here on here.year = $1 and here.round_id = $2 and here.library_id = obligation.library_id
      join fact there on there.year = $3 and there.round_id = $4 and there.library_id = here.library_id
      where obligation.round_id = $2 and (obligation.province_id = any($5::int[]) or ${restrictedSql('obligation.body')})
        and here.province_id = any($5::int[])
      offset 0
    ) library
    group by place_id, type, edition, place_before, type_before, edition_before`;
}
