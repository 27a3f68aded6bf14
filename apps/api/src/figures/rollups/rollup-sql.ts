/** The one statement that adds facts up, for an increment and for a rebuild alike, made once for the same measures. */
import type { FormDefinition, PlacedMeasure } from '@vlis/domain';
import type { Columns } from './exact-sql.js';
import { columnsOf, measureSql, type MeasureSql } from './measure-sql.js';

interface Aggregates {
  readonly sums: string;
  readonly counts: string;
}

const made = new WeakMap<readonly PlacedMeasure[], Aggregates>();

/** Of a slot whose measure does not count in the round. */
const NOTHING: MeasureSql = { sum: '0', count: '0' };

function aggregatesOf(definition: FormDefinition, measures: readonly PlacedMeasure[]): Aggregates {
  const known = made.get(measures);
  if (known) return known;
  const columns = columnsOf(definition);
  const slots: MeasureSql[] = Array.from({ length: measures.at(-1)?.slot ?? 0 }, () => NOTHING);
  for (const measure of measures) slots[measure.slot - 1] = summable(measure, columns);
  const aggregates = {
    sums: `array[${slots.map(({ sum }) => sum).join(', ')}]::numeric[]`,
    counts: `array[${slots.map(({ count }) => count).join(', ')}]::int[]`,
  };
  made.set(measures, aggregates);
  return aggregates;
}

/** Throws where the formula cannot be added up: it was checked before it was published. */
export function summable(measure: PlacedMeasure, columns: Columns): MeasureSql {
  const sql = measureSql(measure, columns);
  if (!sql) throw new Error(`measure ${measure.key} of a published form cannot be added up`);
  return sql;
}

/**
 * Sums and counts of the facts that meet a condition, by round, province, type and edition, each measure in its slot; and how
 * many lack each measure, by why.
 * @param measures those that count in the round, in the order of their slots
 */
export function rollupSelect(
  definition: FormDefinition,
  measures: readonly PlacedMeasure[],
  condition: string,
): string {
  const { sums, counts } = aggregatesOf(definition, measures);
  return `select round_id, province_id, type, edition, count(*)::int, ${sums}, ${counts}, count_each(missing)
    from fact where ${condition} group by round_id, province_id, type, edition`;
}

/** Takes what `added` selects out of the roll-ups again: the increment with a minus. A count of zero removes its key from `missing`. */
export const subtractSql = (added: string): string => `
  with added (round_id, place_id, type, edition, accepted, sums, counts, missing) as (${added})
  update rollup set
    accepted = rollup.accepted - added.accepted,
    sums = add_numeric_arrays(rollup.sums, array(select -each from unnest(added.sums) with ordinality as n (each, at) order by at)),
    counts = add_int_arrays(rollup.counts, array(select -each from unnest(added.counts) with ordinality as n (each, at) order by at)),
    missing = (
      select coalesce(jsonb_object_agg(place, counted) filter (where counted <> 0), '{}') from (
        select place, sum(counted) as counted from (
          select key as place, value::int as counted from jsonb_each_text(rollup.missing)
          union all select key, -value::int from jsonb_each_text(added.missing)) as each
        group by place) as left_over)
  from added
  where rollup.round_id = added.round_id and rollup.place_id = added.place_id and rollup.type = added.type
    and rollup.edition = added.edition`;
