/** The full rebuild of the roll-ups, beside the same measures grouped by one bare statement over the same facts. */
import { PublishedForms } from '../../../collection/forms/index.js';
import { granted } from '../../provisioning/index.js';
import { loadMeasures } from '../../../figures/dictionary/index.js';
import { columnsOf, measureSql, RebuildRollups } from '../../../figures/rollups/index.js';
import { Stopwatch } from '../stopwatch.js';
import type { Scene } from './scene.js';

const TIMES = 3;

export async function rebuild({ app, cast, db, record, progress }: Scene): Promise<void> {
  const [{ versionId }]: [{ versionId: number }] = await db.query(
    `select form_version_id as "versionId" from round order by id limit 1`,
  );
  const { definition } = await app.get(PublishedForms, { strict: false }).get(db, versionId);
  const columns = columnsOf(definition);
  const { all } = await loadMeasures(db, versionId);
  const measures = all.map((measure) => measureSql(measure, columns)!);
  const statement = (aggregates: readonly { sum: string; count: string }[]) =>
    `select round_id, province_id, type, count(*), array[${aggregates.map(({ sum }) => sum).join(', ')}],
       array[${aggregates.map(({ count }) => count).join(', ')}] from fact group by 1, 2, 3`;

  const [product, bare, items] = [new Stopwatch(), new Stopwatch(), new Stopwatch()];
  for (let i = 0; i < TIMES; i += 1) {
    const rebuilding = () => app.get(RebuildRollups, { strict: false }).run(cast.ministry);
    const { rows, identical } = granted(await product.time(rebuilding), 'rebuild');
    await bare.time(() => db.query(statement(measures)));
    await items.time(() => db.query(statement(measures.slice(0, definition.items.length))));
    progress(`rebuild ${i + 1} of ${TIMES}: ${rows} rows, identical: ${identical}`);
    if (!identical) throw new Error('the rebuilt roll-up is not the one the acceptances left');
  }
  record(`full rebuild of the roll-up, ${measures.length} measures, median`, product.median / 1000, 's', {
    ...{ name: 'the same measures by one bare SELECT … GROUP BY', value: bare.median / 1000 },
  });
  record('full rebuild of the roll-up, beside the items alone', product.median / 1000, 's', {
    ...{ name: `the ${definition.items.length} items by one bare SELECT … GROUP BY`, value: items.median / 1000 },
  });
}
