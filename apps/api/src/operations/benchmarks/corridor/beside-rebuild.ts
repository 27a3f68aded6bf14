/**
 * Acceptances while the roll-up is rebuilt, at its worst: every row of it is wrong and has to be written. Beside the
 * longest of as many that nobody disturbs.
 */
import { granted } from '../../provisioning/index.js';
import { AcceptSubmissions } from '../../../collection/reviews/index.js';
import { RebuildRollups } from '../../../figures/rollups/index.js';
import { asTheyStand } from '../../../collection/submissions/index.js';
import { Stopwatch } from '../stopwatch.js';
import type { Scene } from './scene.js';

/** No acceptance waits longer for a rebuild than this, in milliseconds. */
const LONGEST = 1000;

/** Submissions that the province has accepted and the Ministry has not: a share of the singles' again. */
export const besideRebuild = (singles: number): number => 2 * singles;

export async function acceptBesideRebuild(
  { app, cast, db, record, progress }: Scene,
  ids: readonly number[],
): Promise<void> {
  const accept = app.get(AcceptSubmissions, { strict: false });
  const rebuilding = app.get(RebuildRollups, { strict: false });
  const [alone, beside] = [new Stopwatch(), new Stopwatch()];
  const one = async (watch: Stopwatch, id: number): Promise<void> => {
    const submissions = await asTheyStand(db, [id]);
    const { refused } = granted(
      await watch.time(() => accept.run(cast.ministry, { stage: 'ministry', submissions })),
      'beside the rebuild',
    );
    if (refused[0]) granted(refused[0].refusal, `submission ${id}`);
  };
  const half = Math.ceil(ids.length / 2);
  for (const id of ids.slice(0, half)) await one(alone, id);

  await db.query('update rollup set accepted = accepted + 1');
  let isRunning = true;
  const rebuilt = rebuilding.run(cast.ministry).finally(() => (isRunning = false));
  for (const id of ids.slice(half)) {
    if (!isRunning) break;
    await one(beside, id);
  }
  const { rows, identical } = granted(await rebuilt, 'rebuild');
  if (identical) throw new Error('the damage was not found');
  if (!granted(await rebuilding.run(cast.ministry), 'rebuild').identical) throw new Error('the damage was not mended');
  progress(`acceptances beside a rebuild that wrote ${rows} rows: ${beside.laps.length}`);
  const undisturbed = { name: 'the longest of as many without a rebuild', value: alone.quantile(1) };
  record('longest an acceptance waited during a full rebuild', beside.quantile(1), 'ms', undisturbed, { max: LONGEST });
}
