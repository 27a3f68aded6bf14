/** Figures of the backups as Prometheus reads them, also where the database is away or does not answer. */
import { BACKUP_AGE, DRILL_AGE, LOG_AGE } from '@vlis/domain';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { freePort } from '../../platform/web/free-port.js';
import { breakableLine, type BreakableLine } from '../../testing/breakable-line.js';
import { startApi, type Api } from '../../testing/index.js';
import { testServer } from '../../testing/template.js';

let api: Api;
let line: BreakableLine;
let port: number;
beforeAll(async () => {
  port = await freePort();
  line = await breakableLine(testServer());
  api = await startApi({ throughLine: line, env: { METRICS_PORT: `${port}` } });
});
afterAll(async () => {
  await api.stop();
  await line.cut();
});

const scrape = async (): Promise<{ status: number; of: (series: string) => number | undefined; text: string }> => {
  const answer = await fetch(`http://127.0.0.1:${port}/metrics`);
  const text = await answer.text();
  const of = (series: string): number | undefined => {
    const found = text.split('\n').find((each) => each.startsWith(`${series} `));
    return found === undefined ? undefined : Number(found.slice(series.length).replace('+Inf', 'Infinity'));
  };
  return { status: answer.status, of, text };
};
const record = (kind: string, outcome: string, ago: string) =>
  api.db.query(
    `insert into backup_run (kind, tool, outcome, began_at, ended_at, folder, moment)
     values ($1, 'vlis', $2, now() - $3::interval, now() - $3::interval, '/srv', now() - $3::interval)`,
    [kind, outcome, ago],
  );

it('are endless before the first, and leave out a log that nobody reports', async () => {
  const { of } = await scrape();
  expect([of('vlis_backup_age_seconds'), of('vlis_drill_age_seconds')]).toEqual([Infinity, Infinity]);
  expect(of('vlis_log_age_seconds')).toBeUndefined();
  expect(of('vlis_log_problem{problem="torn"}')).toBe(0);
});

it('are of the last that succeeded, not of one that failed or of a restore', async () => {
  await record('backup', 'succeeded', '50 hours');
  await record('backup', 'succeeded', '40 hours');
  await record('backup', 'failed', '1 hour');
  await record('restore', 'succeeded', '1 hour');
  await record('drill', 'succeeded', '100 days');
  const { of } = await scrape();
  expect(Math.floor(of('vlis_backup_age_seconds')! / 3600)).toBe(40);
  expect(Math.floor(of('vlis_drill_age_seconds')! / 86_400)).toBe(100);
});

it('say that the log has a hole, how far behind it is, and that it is whole again', async () => {
  await api.db.query(`insert into archive_state values (1, now() - interval '1 hour', 'torn', now())`);
  const torn = await scrape();
  expect(torn.of('vlis_log_problem{problem="torn"}')).toBe(1);
  expect(torn.of('vlis_log_problem{problem="space"}')).toBe(0);
  expect(Math.floor(torn.of('vlis_log_age_seconds')! / 3600)).toBe(1);
  await api.db.query(`update archive_state set problem = null, reached_at = now()`);
  const whole = await scrape();
  expect(whole.of('vlis_log_problem{problem="torn"}')).toBe(0);
  expect(whole.of('vlis_log_age_seconds')).toBeLessThan(3600);
});

describe.each([
  ['is away', () => line.cut(), () => line.mend()],
  ['says nothing', () => Promise.resolve(line.freeze()), () => Promise.resolve(line.thaw())],
])('while the database %s', (_, begin, end) => {
  it('are left out, many scrapes at once go well, and afterwards they are back', async () => {
    await begin();
    try {
      for (const { status, of } of await Promise.all([scrape(), scrape(), scrape()])) {
        expect([status, of('vlis_database_up'), of('vlis_backup_age_seconds')]).toEqual([200, 0, undefined]);
        expect(of('vlis_log_problem{problem="torn"}')).toBeUndefined();
        expect(of('process_resident_memory_bytes')).toBeGreaterThan(1e7);
      }
    } finally {
      await end();
    }
    const { of } = await scrape();
    expect([of('vlis_database_up'), of('vlis_backup_age_seconds')]).toEqual([1, expect.any(Number)]);
  });
});

it('are watched by the alerts from the age on at which the administrator is told on the screen', () => {
  const alerts = readFileSync(join(import.meta.dirname, '../../../../../deploy/monitoring/alerts.yml'), 'utf8');
  expect(alerts).toContain(`vlis_backup_age_seconds > ${BACKUP_AGE / 1000}\n`);
  expect(alerts).toContain(`vlis_drill_age_seconds > ${DRILL_AGE / 1000}\n`);
  expect(alerts).toContain(`vlis_log_age_seconds > ${LOG_AGE / 1000}\n`);
});
