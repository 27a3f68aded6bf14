/**
 * Backups and restores that are killed, that meet one another or a full disk: what is half done is never taken for
 * whole, what was whole before stays so, and the same command given again does it. A process is stopped where the test
 * wants it, by SIGSTOP.
 */
import { randomBytes } from 'node:crypto';
import { existsSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { freePort } from '../free-port.js';
import { readPostmaster, whatIsLeft } from '../postgres/postmaster.js';
import { Installation, type Run } from '../testing/installation.js';
import { itOn, SmallDisk } from '../testing/small-disk.js';

const MB = 2 ** 20;

let here: Installation;
let root: string;
let backups: string;
let target: string;
let keyFile: string;
let otherPort: number;

const command = (args: readonly string[], folder = here.dataFolder): Run =>
  here.bootstrap(args, { VLIS_DATA: folder, VLIS_BACKUP_KEY_FILE: keyFile, PORT: String(otherPort) });
const outcome = async (args: readonly string[], folder?: string): Promise<string> => {
  const { ended, output } = command(args, folder);
  return `${await ended} ${output()}`;
};
const sizeOf = (file: string): number => statSync(file, { throwIfNoEntry: false })?.size ?? 0;
const full = (folder = backups): readonly string[] =>
  existsSync(join(folder, 'full')) ? readdirSync(join(folder, 'full')).sort() : [];

/** Begins a command and stops it as soon as it has come so far. @throws where it ended before */
const stoppedWhen = async (run: Run, hasComeSoFar: () => boolean): Promise<Run> => {
  let isOver = false;
  void run.ended.then(() => (isOver = true));
  while (!hasComeSoFar()) {
    if (isOver) throw new Error(run.output());
    await pause(1);
  }
  run.child.kill('SIGSTOP');
  return run;
};
const kill = async ({ child, ended }: Run): Promise<void> => {
  child.kill('SIGKILL');
  await ended;
};

beforeAll(async () => {
  here = await Installation.in();
  root = dirname(here.dataFolder);
  backups = join(root, 'backups');
  target = join(root, 'restored');
  keyFile = join(root, 'key');
  writeFileSync(keyFile, randomBytes(48).toString('base64'), { mode: 0o600 });
  otherPort = await freePort();
  await here.start();
});
afterAll(() => here.clear());

it('of two backups at once the second is refused, and does no harm to the first', async () => {
  const first = await stoppedWhen(command(['backup', backups]), () =>
    full().some((name) => sizeOf(join(backups, 'full', name, 'base')) > 0),
  );
  expect(await outcome(['backup', backups])).toMatch(/^1 [\s\S]*VLIS_BACKUP_RUNNING/);
  first.child.kill('SIGCONT');
  expect(await first.ended).toBe(0);
  expect(full()).toEqual([expect.stringMatching(/^\d{8}T\d{6}Z$/)]);
  rmSync(backups, { recursive: true });
});

it('a backup killed half way is none, and the next one clears it away', async () => {
  await kill(
    await stoppedWhen(command(['backup', backups]), () =>
      full().some((name) => sizeOf(join(backups, 'full', name, 'base')) > 0),
    ),
  );
  expect(full()).toEqual([expect.stringMatching(/^\.writing-/)]);
  expect(await outcome(['restore', backups], target)).toMatch(/^1 [\s\S]*VLIS_BACKUP_NOT_FOUND/);
  expect(existsSync(target)).toBe(false);
  expect(await outcome(['backup', backups])).toMatch(/^0 [\s\S]*One can restore to any moment/);
  expect(full()).toEqual([expect.stringMatching(/^\d{8}T\d{6}Z$/)]);
  expect(await outcome(['backup', backups, '--verify'])).toMatch(
    /^0 [\s\S]*1 full backups, \d+ segments of the log, 0 faults/,
  );
});

const cluster = () => join(target, 'postgres', 'cluster');

it.each([
  ['while it unpacks', () => existsSync(join(cluster(), 'base'))],
  ['while PostgreSQL replays the log', () => whatIsLeft(cluster()) === 'a running server'],
])('a folder whose restore was killed %s is not taken for a whole one, and is restored anew', async (_when, soFar) => {
  const half = await stoppedWhen(command(['restore', backups], target), soFar);
  expect(await outcome(['restore', backups], target)).toMatch(/^1 [\s\S]*VLIS_RESTORE_RUNNING/);
  await kill(half);
  const left = readPostmaster(cluster())?.pid;
  expect(await outcome(['start'], target)).toMatch(/^1 [\s\S]*VLIS_DATA_HALF_RESTORED/);
  expect(await outcome(['backup', join(root, 'other')], target)).toMatch(/^1 [\s\S]*VLIS_DATA_HALF_RESTORED/);
  expect(await outcome(['restore', backups], target)).toMatch(/^0 [\s\S]*Restored to/);
  expect(readPostmaster(cluster())).toBeUndefined();
  if (left !== undefined) expect(() => process.kill(left, 0)).toThrow(/ESRCH/);
  rmSync(target, { recursive: true });
});

const disk = SmallDisk.of(64);
const onSmallDisk = itOn(disk);
afterAll(() => disk?.remove());

onSmallDisk('a disk that fills up half way costs the backup that was being taken, and nothing else', async () => {
  const folder = join(disk!.folder, 'backups');
  expect(await outcome(['backup', folder])).toMatch(/^0 /);
  const good = full(folder);
  const room = join(disk!.folder, 'room');
  writeFileSync(room, Buffer.alloc(2 * MB));
  disk!.fill();
  rmSync(room);
  expect(await outcome(['backup', folder])).toMatch(/^1 [\s\S]*VLIS_BACKUP_NO_SPACE/);
  expect(full(folder)).toEqual(good);
  expect((await here.answers('/health')).status).toBe(200);
  disk!.makeRoom();
  expect(await outcome(['backup', folder])).toMatch(/^0 [\s\S]*One can restore to any moment/);
  expect(full(folder)).toHaveLength(2);
  expect(await outcome(['backup', folder, '--verify'])).toMatch(
    /^0 [\s\S]*2 full backups, \d+ segments of the log, 0 faults/,
  );
});
