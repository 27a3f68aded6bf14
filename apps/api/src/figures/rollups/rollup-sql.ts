/** The one statement that adds facts up, for an increment and for a rebuild alike, made once per form version. */
import { measuresOf, type FormDefinition } from '@vlis/domain';
import { columnsOf, measureSql } from './measure-sql.js';

interface Aggregates {
  readonly sums: string;
  readonly counts: string;
}

const made = new WeakMap<FormDefinition, Aggregates>();

function aggregatesOf(definition: FormDefinition): Aggregates {
  const known = made.get(definition);
  if (known) return known;
  const columns = columnsOf(definition);
  const measures = measuresOf(definition).map((measure) => {
    const sql = measureSql(measure, columns);
    if (!sql) throw new Error(`measure ${measure.key} of a published form cannot be added up`);
    return sql;
  });
  const aggregates = {
    sums: `array[${measures.map(({ sum }) => sum).join(', ')}]::numeric[]`,
    counts: `array[${measures.map(({ count }) => count).join(', ')}]::int[]`,
  };
  made.set(definition, aggregates);
  return aggregates;
}

/**
 * Sums and counts of the facts that meet a condition, by round, province, type and edition, in the measures' order; and how
 * many lack each measure, by why.
 */
export function rollupSelect(definition: FormDefinition, condition: string): string {
  const { sums, counts } = aggregatesOf(definition);
  return `select round_id, province_id, type, edition, count(*)::int, ${sums}, ${counts}, count_each(missing)
    from fact where ${condition} group by round_id, province_id, type, edition`;
}
