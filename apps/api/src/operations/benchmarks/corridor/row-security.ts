/**
 * What row-level security costs (docs/decisions/0042): questions of the screens and a save with it, and by turns the same
 * without it. The owner switches it off and on again; as many as count are asked first in each turn,
 * because PostgreSQL plans anew after such a change.
 */
import { tables } from '@vlis/migrations';
import { Stopwatch } from '../stopwatch.js';
import { guardedActions } from './guarded-actions.js';
import type { Ask } from './dashboards.js';
import type { Scene } from './scene.js';

const TURNS = 3;
/** What it may cost at most, beside the same without it. */
const MOST = 1.1;

const guarded = Object.keys(tables).filter((table) => tables[table]!.open === undefined);

/** @param open signs somebody in, and returns the function with which they ask */
export async function weighRowSecurity(
  scene: Scene,
  open: (username?: string) => Promise<Ask>,
  roundIds: readonly number[],
  calls: number,
): Promise<void> {
  const { db, record, progress } = scene;
  const turn = async (isGuarded: boolean, work: () => Promise<unknown>, watch: Stopwatch): Promise<void> => {
    const how = isGuarded ? 'enable' : 'disable';
    await db.query(guarded.map((table) => `alter table ${table} ${how} row level security`).join(';'));
    // Every connection of the pool tries a statement five times before it keeps a plan for it.
    for (let n = 0; n < calls / 6; n += 1) await work();
    for (let n = 0; n < calls / 6; n += 1) await watch.time(work);
  };
  for await (const { name, work } of guardedActions(scene, open, roundIds, calls)) {
    const [without, behindIt] = [new Stopwatch(), new Stopwatch()];
    for (let n = 0; n < TURNS; n += 1) {
      await turn(false, work, without);
      await turn(true, work, behindIt);
    }
    const baseline = { name: 'without row-level security, median', value: without.median };
    record(`${name}, behind row-level security, median`, behindIt.median, 'ms', baseline, {
      max: without.median * MOST,
    });
    progress(`${name}: ${TURNS} turns with row-level security and without`);
  }
}
