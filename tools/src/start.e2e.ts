/** `npm start` as a person meets it: the real bootstrap, PostgreSQL, migrations, the built API and screens. */
import { spawn, type ChildProcess } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { freePort } from './free-port.js';
import { isAlive, readPostmaster, whatIsLeft } from './postgres/postmaster.js';
import { readRunning } from './running.js';
import { ROOT } from './settings.js';

interface Run {
  readonly child: ChildProcess;
  /** What it has said so far, both streams. */
  readonly said: () => string;
  readonly ended: Promise<number | null>;
}

let dataFolder = '';
let port = 0;
const runs: Run[] = [];

const bootstrap = (args: readonly string[], env: Readonly<Record<string, string>> = {}): Run => {
  const child = spawn(process.execPath, [join(ROOT, 'tools/bootstrap.mjs'), ...args], {
    cwd: tmpdir(), // it must not matter where it is called from
    env: { ...process.env, npm_lifecycle_event: undefined, PORT: String(port), VLIS_DATA: dataFolder, ...env },
  });
  let text = '';
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (more) => (text += more));
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  const run = { child, said: () => text, ended };
  runs.push(run);
  return run;
};

const start = async (): Promise<Run> => {
  const run = bootstrap(['start', '--empty']);
  let over = false;
  void run.ended.then(() => (over = true));
  while (!over && !run.said().includes('Ctrl-C')) await pause(100);
  if (over) throw new Error(run.said());
  return run;
};

const postmaster = (): number => readPostmaster(join(dataFolder, 'postgres', 'cluster'))?.pid ?? 0;
const healthIs = async (status: number): Promise<void> => {
  while ((await answers('/health')).status !== status) await pause(50);
};

const answers = (path: string): Promise<Response> =>
  fetch(`http://localhost:${port}${path}`, { headers: { accept: 'text/html' } });

beforeAll(async () => {
  dataFolder = join(mkdtempSync(join(tmpdir(), 'vlis-start-')), 'data');
  chmodSync(join(dataFolder, '..'), 0o711);
  port = await freePort();
});
afterAll(async () => {
  for (const { child, ended } of runs) {
    child.kill('SIGTERM');
    await ended;
  }
  rmSync(join(dataFolder, '..'), { recursive: true, force: true });
});

let running: Run | undefined;

it('starts from nothing and says where, and who may sign in', async () => {
  running = await start();
  expect(running.said()).toContain(`http://localhost:${port}`);
  expect(running.said()).toMatch(/administrator/);
  expect((await answers('/health')).status).toBe(200);
  expect(await (await answers('/')).text()).toMatch(/<html lang="vi">/);
});

it('serves the screens as they are built for people, whatever environment it was called in', async () => {
  const page = await (await answers('/')).text();
  const scripts = [...page.matchAll(/"(\/assets\/[^"]+\.js)"/g)].map(([, path]) => path!);
  expect(scripts.length).toBeGreaterThan(0);
  for (const path of scripts) expect(await (await answers(path)).text()).not.toContain('jsxDEV');
});

it('gives a token of a ready account', async () => {
  const { said, ended } = bootstrap(['token', 'quantri']);
  expect(await ended).toBe(0);
  expect(said().trim()).toMatch(/^[\w-]+\.[\w-]+\.[\w-]+$/);
});

it('refuses the port that is taken, and the folder that is in use', async () => {
  const samePort = bootstrap(['start']);
  expect(await samePort.ended).toBe(1);
  expect(samePort.said()).toMatch(/VLIS_PORT_IN_USE/);
  const sameFolder = bootstrap(['start'], { PORT: String(await freePort()) });
  expect(await sameFolder.ended).toBe(1);
  expect(sameFolder.said()).toMatch(/VLIS_ALREADY_RUNNING/);
  expect((await answers('/health')).status).toBe(200);
});

it('stays up when PostgreSQL is killed: says that it is away, starts it again, and is well by itself', async () => {
  const killed = postmaster();
  const starter = readRunning(dataFolder)?.pid ?? 0;
  expect(starter).toBeGreaterThan(0);
  process.kill(starter, 'SIGSTOP'); // it is back within a quarter of a second, too soon to be looked at
  try {
    process.kill(killed, 'SIGKILL');
    await healthIs(503);
    expect(await (await answers('/thu-vien')).text()).toMatch(/<html lang="vi">/);
  } finally {
    process.kill(starter, 'SIGCONT');
  }
  await healthIs(200);
  expect(postmaster()).toBeGreaterThan(0);
  expect(postmaster()).not.toBe(killed);
  expect(running?.child.exitCode).toBeNull();
  expect(readRunning(dataFolder)?.pid).toBe(starter);
  expect(running?.said()).toMatch(/PostgreSQL đã dừng đột ngột, đang khởi động lại….*starting it again/);
  while (!/PostgreSQL đã chạy lại\. \| PostgreSQL is running again\./.test(running?.said() ?? '')) await pause(50);
});

it('comes back after it was killed: the API frees its port by itself, the orphaned server is shut down', async () => {
  running?.child.kill('SIGKILL');
  await running?.ended;
  while (await answers('/health').catch(() => undefined)) await pause(100);
  running = await start();
  expect(running.said()).toMatch(/migrations: 0/);
  expect((await answers('/health')).status).toBe(200);
});

it('stops in order when it is asked to, and leaves nothing running', async () => {
  const pid = postmaster();
  expect(isAlive(pid)).toBe(true);
  running?.child.kill('SIGINT');
  expect(await running?.ended).toBe(0);
  expect(isAlive(pid)).toBe(false);
  await expect(answers('/health')).rejects.toThrow();
});

it('stops in order while PostgreSQL, killed, is being started again', async () => {
  running = await start();
  process.kill(postmaster(), 'SIGKILL');
  while (!running.said().includes('starting it again')) await pause(10);
  running.child.kill('SIGINT');
  expect(await running.ended).toBe(0);
  expect(whatIsLeft(join(dataFolder, 'postgres', 'cluster'))).not.toBe('a running server');
  await expect(answers('/health')).rejects.toThrow();
});

it('refuses data whose tables a newer VLIS has changed, before it changes anything', async () => {
  running = await start();
  const superuser = new URL(readRunning(dataFolder)?.databaseUrl ?? '');
  superuser.username = 'postgres';
  superuser.password = readFileSync(join(dataFolder, 'postgres', 'password'), 'utf8');
  const client = new Client(superuser.href);
  await client.connect();
  await client.query(
    "insert into schema_migration (timestamp, name) values (1999999999999, 'FutureThing1999999999999')",
  );
  await client.end();
  running.child.kill('SIGINT');
  await running.ended;
  const { said, ended } = bootstrap(['start', '--empty']);
  expect(await ended).toBe(1);
  expect(said()).toMatch(/VLIS_DATA_NEWER_FORMAT\n.*do bản VLIS mới hơn tạo ra.*\n.*was made by a newer VLIS/);
  expect(said()).not.toMatch(/\[2\//);
  expect(whatIsLeft(join(dataFolder, 'postgres', 'cluster'))).not.toBe('a running server');
});
