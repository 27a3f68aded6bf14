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
