/** One submission accepted by the Ministry until the national total shows it, beside one bare INSERT of its fact row. */
import { granted } from '../../provisioning/index.js';
import { AcceptSubmissions } from '../../../collection/reviews/index.js';
import { ReadNationalTotals } from '../../../figures/dashboards/index.js';
import { asTheyStand } from '../../../collection/submissions/index.js';
import { Stopwatch } from '../stopwatch.js';
import { BareTables } from './bare-tables.js';
import { DASHBOARD_ITEMS } from './dashboards.js';
import type { Scene } from './scene.js';

export async function acceptSingly(
  { app, cast, clock, db, record, progress }: Scene,
  roundId: number,
  ids: readonly number[],
): Promise<void> {
  const accept = app.get(AcceptSubmissions, { strict: false });
  const totals = app.get(ReadNationalTotals, { strict: false });
  const bare = await BareTables.create(db);
  const [accepting, visible, inserting] = [new Stopwatch(), new Stopwatch(), new Stopwatch()];
  const wanted = { changes: true, reasons: true };
  const seen = async (): Promise<number> =>
    granted(await totals.run(cast.ministry, { roundId, basis: 'as-reported' }, DASHBOARD_ITEMS, wanted), 'totals')!
      .accepted;
  clock.set(new Date());
  let before = await seen();
  for (const id of ids) {
    const submissions = await asTheyStand(db, [id]);
    const after = await visible.time(async () => {
      granted(await accepting.time(() => accept.run(cast.ministry, { stage: 'ministry', submissions })), 'single');
      return seen();
    });
    if (after !== before + 1) throw new Error(`the national total does not show the acceptance: ${before} → ${after}`);
    before = after;
    inserting.laps.push(await bare.oneFact(id));
  }
  await bare.drop();
  progress(`single acceptances: ${ids.length}`);
  const baseline = { name: 'one bare INSERT of the fact row, committed', value: inserting.median };
  record('one acceptance, until the national total shows it, median', visible.median, 'ms', baseline);
  record('one acceptance, committed, median', accepting.median, 'ms', baseline);
  record('one acceptance, committed, p95', accepting.quantile(0.95), 'ms');
}
