/**
 * Backup and restore as an operator does them, through the real commands: back up while people write, go on writing,
 * destroy the data folder, restore to a moment, and every write acknowledged until then is there and none after.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { freePort } from '../free-port.js';
import { ROOT } from '../settings.js';
import { readArchiving } from './log-archive.js';
import { connect, numbers, writers, type Written } from './testing/probe.js';
import { readPosition, segmentName, segmentOf } from './wal.js';

const root = mkdtempSync(join(tmpdir(), 'vlis-backup-'));
chmodSync(root, 0o711);
const data = join(root, 'data');
const restored = join(root, 'restored');
const backups = join(root, 'backups');
const keyFile = join(root, 'key');
writeFileSync(keyFile, randomBytes(48).toString('base64'), { mode: 0o600 });
const children: ChildProcess[] = [];

interface Run {
  readonly child: ChildProcess;
  readonly output: () => string;
  readonly ended: Promise<number | null>;
}

const run = (args: readonly string[], env: Readonly<Record<string, string | undefined>> = {}): Run => {
  const child = spawn(process.execPath, [join(ROOT, 'tools/bootstrap.mjs'), ...args], {
    cwd: root,
    env: { ...process.env, npm_lifecycle_event: undefined, VLIS_DATA: data, VLIS_BACKUP_KEY_FILE: keyFile, ...env },
  });
  children.push(child);
  let text = '';
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (more) => (text += more));
  return { child, output: () => text, ended: new Promise((resolve) => child.once('close', resolve)) };
};

const outcome = async (args: readonly string[], env: Readonly<Record<string, string | undefined>> = {}) => {
  const { output, ended } = run(args, env);
  return { code: await ended, text: output() };
};

const start = async (folder: string, args: readonly string[], port: number): Promise<Run> => {
  const started = run(['start', ...args], { VLIS_DATA: folder, PORT: String(port) });
  let over = false;
  void started.ended.then(() => (over = true));
  while (!over && !started.output().includes('Ctrl-C')) await pause(100);
  if (over) throw new Error(started.output());
  return started;
};

const stop = async ({ child, ended }: Run): Promise<void> => {
  child.kill('SIGINT');
  expect(await ended).toBe(0);
};

const reaches = async (moment: number): Promise<void> => {
  while (Date.parse(readArchiving({ folder: backups })?.until ?? '') < moment) await pause(100);
};

afterAll(async () => {
  for (const child of children) child.kill('SIGTERM');
  for (const child of children) {
    if (child.exitCode === null && child.signalCode === null) await new Promise((done) => child.once('close', done));
  }
  rmSync(root, { recursive: true, force: true });
});

let system: Run;
let port: number;
let written: readonly Written[];
let moment: number;

it('backs up the system while it is in use', async () => {
  port = await freePort();
  system = await start(data, ['--units', '1000', '--years', '1'], port);
  const client = await connect(data);
  await client.query('create table probe (n int primary key, filler text); alter table probe owner to vlis_owner');
  await client.end();
  const load = await writers(data, 4);
  const refused = await outcome(['backup', backups], { VLIS_BACKUP_KEY_FILE: '' });
  expect(refused).toMatchObject({ code: 1, text: expect.stringMatching(/VLIS_BACKUP_NO_KEY/) as string });
  const { code, text } = await outcome(['backup', backups]);
  expect([code, text]).toEqual([0, expect.stringMatching(/One can restore to any moment/)]);
  await pause(1500);
  moment = Date.now();
  await pause(1500);
  await load.stop();
  written = load.written;
  await reaches(Date.now());
  expect(written.length).toBeGreaterThan(100);
});

it('begins the log where the backup begins, not with what the server happens to have from before', async () => {
  const client = await connect(data);
  const { rows } = await client.query<{ oldest: string }>(
    `select min(name) as oldest from pg_ls_waldir() where name ~ '^[0-9A-F]{24}$'`,
  );
  await client.end();
  const [id] = readdirSync(join(backups, 'full'));
  const { manifest } = JSON.parse(readFileSync(join(backups, 'full', id!, 'manifest.json'), 'utf8')) as {
    manifest: string;
  };
  const { timeline, start: begun } = JSON.parse(manifest) as { timeline: number; start: string };
  const [first] = readdirSync(join(backups, 'wal', '00000001')).sort();
  expect(first?.replace('.partial', '')).toBe(segmentName(timeline, segmentOf(readPosition(begun))));
  expect(rows[0]!.oldest <= first!).toBe(true);
});

it('proves by a drill beside the running system that it can be restored, and writes both down', async () => {
  const { code, text } = await outcome(['drill']);
  expect([code, text]).toEqual([
    0,
    expect.stringMatching(/Roll-ups identical to a rebuild: yes; the audit is whole: yes, cannot be changed: right/),
  ]);
  expect(readdirSync(root).filter((name) => name.includes('drill'))).toEqual([]);
  const client = await connect(data);
  const { rows } = await client.query('select kind, outcome, bytes > 1e6 as large from backup_run order by id');
  const { rows: audited } = await client.query(
    "select count(*)::int as n from audit_entry where action = 'backup.record'",
  );
  await client.end();
  expect(rows).toEqual([
    { kind: 'backup', outcome: 'failed', large: null }, // the one without a key
    { kind: 'backup', outcome: 'succeeded', large: true },
    { kind: 'drill', outcome: 'succeeded', large: null },
  ]);
  expect(audited).toEqual([{ n: 3 }]);
});

it('keeps the password and the keys of people out of sight, and finds nothing wrong', async () => {
  const { code, text } = await outcome(['backup', backups, '--verify']);
  expect([code, text]).toEqual([0, expect.stringMatching(/1 full backups, \d+ segments of the log, 0 faults/)]);
  const password = readFileSync(join(data, 'postgres', 'password'), 'utf8');
  for (const file of readdirSync(backups, { recursive: true, encoding: 'utf8' })) {
    if (/\.json$|base$|files$/.test(file)) expect(readFileSync(join(backups, file)).includes(password)).toBe(false);
  }
});

type Refused = readonly [code: RegExp, args: readonly string[], env: Readonly<Record<string, string>>];

const isRefused = async (...[code, args, env]: Refused): Promise<void> =>
  expect(await outcome(args, env)).toMatchObject({ code: 1, text: expect.stringMatching(code) as string });

it('refuses what would do harm, with a code', async () => {
  expect((await outcome(['restore', backups])).text).toMatch(/VLIS_ALREADY_RUNNING/);
  const other = join(root, 'other');
  mkdirSync(other);
  writeFileSync(join(other, 'letter.txt'), 'not a backup');
  const whileItRuns: readonly Refused[] = [
    [/VLIS_BACKUP_ENCRYPTED/, ['backup', backups, '--unencrypted'], {}],
    [/VLIS_BACKUP_KEY_BESIDE/, ['backup', root], {}],
    [/VLIS_BACKUP_NOT_OURS/, ['backup', other], {}],
    [/VLIS_BACKUP_NOT_OURS/, ['backup', join(data, 'backups')], {}],
    [/VLIS_BACKUP_USAGE/, ['backup', backups, '--keep', '0'], {}],
  ];
  for (const [code, args, env] of whileItRuns) await isRefused(code, args, env);
  await stop(system);
  const refusals: readonly Refused[] = [
    [/VLIS_RESTORE_NOT_EMPTY/, ['restore', backups], {}],
    [
      /VLIS_RESTORE_OUT_OF_RANGE[\s\S]*from 20.* until 20/,
      ['restore', backups, '--to', '2020-01-01'],
      { VLIS_DATA: restored },
    ],
    [/VLIS_RESTORE_OUT_OF_RANGE/, ['restore', backups, '--to', '2099-01-01'], { VLIS_DATA: restored }],
    [/VLIS_RESTORE_WRONG_TIME/, ['restore', backups, '--to', 'hôm qua'], { VLIS_DATA: restored }],
    [
      /VLIS_BACKUP_WRONG_KEY/,
      ['restore', backups],
      { VLIS_DATA: restored, VLIS_BACKUP_KEY_FILE: '', VLIS_BACKUP_KEY: 'x'.repeat(40) },
    ],
    [/VLIS_BACKUP_NO_KEY/, ['restore', backups], { VLIS_DATA: restored, VLIS_BACKUP_KEY_FILE: '' }],
    [/VLIS_BACKUP_NOT_FOUND/, ['restore', root], { VLIS_DATA: restored }],
  ];
  for (const [code, args, env] of refusals) await isRefused(code, args, env);
  expect(existsSync(restored)).toBe(false);
});

it('restores elsewhere to the chosen moment: every write acknowledged until then, none sent later', async () => {
  rmSync(data, { recursive: true });
  const args = ['restore', backups, '--to', new Date(moment).toISOString()];
  const { code, text } = await outcome(args, { VLIS_DATA: restored });
  expect([code, text]).toEqual([0, expect.stringMatching(/Restored to/)]);
  system = await start(restored, [], port);
  const there = await numbers(restored);
  expect(written.filter(({ n, acknowledged }) => acknowledged < moment && !there.has(n))).toEqual([]);
  expect(written.filter(({ n, sent }) => sent > moment && there.has(n))).toEqual([]);
  expect((await outcome(['token', 'quantri'], { VLIS_DATA: restored })).text).toMatch(/^[\w-]+\.[\w-]+\.[\w-]+\s*$/);
});

it('goes on with the log of the restored system beside the old one, and restores to the end of that', async () => {
  const old = readdirSync(join(backups, 'wal', '00000001')).map(
    (name) => [name, readFileSync(join(backups, 'wal', '00000001', name))] as const,
  );
  const client = await connect(restored);
  await client.query("insert into probe values (-1, 'after the restore')");
  await client.end();
  await reaches(Date.now());
  await stop(system);
  expect(readdirSync(join(backups, 'wal')).sort()).toEqual(
    expect.arrayContaining(['00000001', '00000002', '00000002.history']),
  );
  for (const [name, content] of old)
    expect(readFileSync(join(backups, 'wal', '00000001', name)).equals(content)).toBe(true);
  rmSync(restored, { recursive: true });
  expect((await outcome(['restore', backups], { VLIS_DATA: restored })).text).toMatch(/Restored to/);
  system = await start(restored, [], port);
  const there = await numbers(restored);
  expect(there.has(-1)).toBe(true);
  expect(written.filter(({ n, sent }) => sent > moment && there.has(n))).toEqual([]);
  await stop(system);
});
