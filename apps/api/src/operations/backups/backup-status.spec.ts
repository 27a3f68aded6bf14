/** From the command that records to what the administrator is shown, and to nobody else. */
import { recordInto } from '../command/record-backup.command.js';
import { Database } from '../../platform/database/database.js';
import { as, startApi, type Api } from '../../testing/index.js';

const STATUS = `{ backupStatus { findings problem reachedAt lastGood { label bytes tool succeeded } lastDrill { succeeded }
  runs { kind label succeeded code } } }`;

interface Status {
  readonly findings: readonly string[];
  readonly problem: string | null;
  readonly reachedAt: string | null;
  readonly lastGood: object | null;
  readonly lastDrill: object | null;
  readonly runs: readonly object[];
}

let api: Api;
beforeEach(async () => (api = await startApi({ now: '2026-11-29T05:00:00Z' })));
afterEach(() => api.stop());

const status = async (): Promise<Status> =>
  (await as(api, 'quantri').ask<{ backupStatus: Status }>(STATUS)).backupStatus;
const run = (more: object): string =>
  JSON.stringify({
    ...{
      kind: 'backup',
      tool: 'vlis',
      outcome: 'succeeded',
      folder: '/srv/backup',
      label: 'one',
      bytes: 5_000_000_000,
    },
    ...{ beganAt: '2026-11-29T04:00:00Z', endedAt: '2026-11-29T04:01:00Z', moment: '2026-11-29T04:01:00Z' },
    ...more,
  });
const record = (json: string, isPgBackRest = false): Promise<number> =>
  recordInto(new Database(api.db), json, isPgBackRest);
const audited = async (): Promise<number> =>
  (
    (await api.db.query(`select count(*)::int as n from audit_entry where action = 'backup.record'`)) as { n: number }[]
  )[0]!.n;

it('says that there is none, then that all is well', async () => {
  expect(await status()).toMatchObject({ findings: ['NO_BACKUP', 'NO_DRILL'], lastGood: null, runs: [] });
  await record(run({}));
  await record(run({ kind: 'drill', bytes: undefined }));
  expect(await status()).toMatchObject({
    findings: [],
    lastGood: { label: 'one', bytes: 5_000_000_000, tool: 'vlis', succeeded: true },
    lastDrill: { succeeded: true },
  });
  expect(await audited()).toBe(2);
});

it('tells a failed backup beside the last good one', async () => {
  await record(run({}));
  const failed = { outcome: 'failed', label: undefined, moment: undefined, code: 'VLIS_BACKUP_NO_SPACE' };
  await record(run({ ...failed, endedAt: '2026-11-29T04:30:00Z' }));
  const { findings, lastGood, runs } = await status();
  expect(findings).toEqual(['BACKUP_FAILED', 'NO_DRILL']);
  expect(lastGood).toMatchObject({ label: 'one' });
  expect(runs[0]).toEqual({ kind: 'BACKUP', label: null, succeeded: false, code: 'VLIS_BACKUP_NO_SPACE' });
});

it('tells until when the log is kept elsewhere, and why it is not', async () => {
  await api.db.query(`insert into archive_state values (1, '2026-11-29T04:59:30Z', null, '2026-11-29T04:59:30Z')`);
  expect(await status()).toMatchObject({ findings: ['NO_BACKUP', 'NO_DRILL'], reachedAt: '2026-11-29T04:59:30.000Z' });
  await api.db.query(`update archive_state set reached_at = '2026-11-29T04:00:00Z'`);
  expect((await status()).findings).toContain('LOG_BEHIND');
  await api.db.query(`update archive_state set problem = 'space'`);
  expect(await status()).toMatchObject({ findings: ['NO_BACKUP', 'LOG_PROBLEM', 'NO_DRILL'], problem: 'SPACE' });
});

it('takes over from pgBackRest what is new, once', async () => {
  const backup = (label: string, stop: number) => ({
    label,
    error: false,
    type: 'full',
    info: { repository: { delta: 7 } },
    timestamp: { start: stop - 5, stop },
  });
  const first = backup('20261128-1F', 1_795_900_000);
  expect(await record(JSON.stringify([{ name: 'vlis', backup: [first] }]), true)).toBe(1);
  const both = JSON.stringify([{ name: 'vlis', backup: [first, backup('20261129-1F', 1_795_929_691)] }]);
  expect(await record(both, true)).toBe(1);
  expect(await record(both, true)).toBe(0);
  expect(await audited()).toBe(2);
  expect(await status()).toMatchObject({ lastGood: { label: '20261129-1F', tool: 'pgbackrest' } });
});

it('is the administrator’s alone', async () => {
  for (const name of ['lanhdao.bo', 'phantich.bo', 'chuyenvien.daklak', 'thuthu.tuyhoa', 'danhgia']) {
    await expect(as(api, name).ask(STATUS)).rejects.toThrow(/FORBIDDEN/);
  }
});

it('keeps what was written down', async () => {
  await record(run({}));
  await expect(api.db.query('delete from backup_run')).rejects.toThrow(/append-only|permission denied/);
  await expect(api.db.query(`update backup_run set outcome = 'failed'`)).rejects.toThrow(
    /append-only|permission denied/,
  );
});
