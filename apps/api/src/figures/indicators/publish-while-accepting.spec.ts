/** Indicators are published while the Ministry goes on accepting and roll-ups are rebuilt: in the end every sum is right. */
import type { IndicatorDocument } from '@vlis/domain';
import { loadReference } from '@vlis/seed';
import { isRefusal } from '@vlis/domain';
import { acceptAll } from '../../testing/accept.js';
import { startApi, type Api } from '../../testing/index.js';
import { plantDemonstration } from '../../testing/plant-demonstration.js';
import { systemViewer } from '../../platform/access/system-viewer.js';
import { RebuildRollups } from '../rollups/index.js';
import { PublishIndicator } from './publish-indicator.js';

const viewer = systemViewer('test');
const { indicators } = loadReference();
const document = (code: string, expression: string): IndicatorDocument => ({
  ...indicators.find((one) => one.code === 'CS07')!,
  ...{ code, numerator: { kind: 'sum', expression }, denominator: { kind: 'sum', expression: 'A05' } },
});

let api: Api;
let waiting: number[];
beforeAll(async () => {
  api = await startApi({ now: '2025-12-20T03:00:00Z' });
  await plantDemonstration(api, '2025-12-20', 2);
  const rows: { id: number }[] = await api.db.query(`select id from submission where stage = 'ministry' order by id`);
  waiting = rows.map(({ id }) => id);
}, 120_000);
afterAll(() => api.stop());

async function accept(count: number): Promise<void> {
  for (const id of waiting.splice(0, count)) await acceptAll(api, [id]);
}

const rebuild = () => api.app.get(RebuildRollups, { strict: false }).run(viewer);
async function publish(code: string, expression: string): Promise<void> {
  const answer = await api.app.get(PublishIndicator, { strict: false }).run(viewer, document(code, expression));
  if (isRefusal(answer)) throw new Error(JSON.stringify(answer));
}

it('adds each report to what is filled, whichever came first', async () => {
  expect(waiting.length).toBeGreaterThan(12);
  await Promise.all([accept(3), publish('CS80', 'B01'), accept(3), publish('CS81', 'B01 + C01'), accept(2)]);
  expect(await rebuild()).toMatchObject({ identical: true });
});

it('is filled beside a rebuild that puts damaged rows right', async () => {
  await api.db.query('update rollup set sums[1] = sums[1] + 1');
  await Promise.all([rebuild(), publish('CS82', 'E01'), accept(2), rebuild()]);
  await rebuild();
  expect(await rebuild()).toMatchObject({ identical: true });
});

it('waits for an acceptance that is under way', async () => {
  const runner = api.db.createQueryRunner();
  await runner.startTransaction();
  await runner.query(`select pg_advisory_xact_lock_shared(hashtextextended('vlis measures', 0))`);
  let isPublished = false;
  const publishing = publish('CS83', 'E06').then(() => (isPublished = true));
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(isPublished).toBe(false);
  await runner.commitTransaction();
  await runner.release();
  await publishing;
  expect(await rebuild()).toMatchObject({ identical: true });
});
