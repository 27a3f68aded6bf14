/** `npm start` as a person meets it: the real bootstrap, PostgreSQL, migrations, the built API and screens. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { freePort } from './free-port.js';
import { isAlive, whatIsLeft } from './postgres/postmaster.js';
import { readRunning } from './running.js';
import { Installation, type Run } from './testing/installation.js';

let here: Installation;
beforeAll(async () => (here = await Installation.in()));
afterAll(() => here.clear());

let running: Run | undefined;

it('starts from nothing and says where, and who may sign in', async () => {
  running = await here.start();
  expect(running.output()).toContain(`http://localhost:${here.port}`);
  expect(running.output()).toMatch(/administrator/);
  expect((await here.answers('/health')).status).toBe(200);
  expect(await (await here.answers('/')).text()).toMatch(/<html lang="vi" translate="no">/);
});

it('serves the screens as they are built for people, whatever environment it was called in', async () => {
  const page = await (await here.answers('/')).text();
  const scripts = [...page.matchAll(/"(\/assets\/[^"]+\.js)"/g)].map(([, path]) => path!);
  expect(scripts.length).toBeGreaterThan(0);
  for (const path of scripts) expect(await (await here.answers(path)).text()).not.toContain('jsxDEV');
});

it('gives a token of a ready account', async () => {
  const { output, ended } = here.bootstrap(['token', 'quantri']);
  expect(await ended).toBe(0);
  expect(output().trim()).toMatch(/^[\w-]+\.[\w-]+\.[\w-]+$/);
});

it('refuses the port that is taken, and the folder that is in use', async () => {
  const samePort = here.bootstrap(['start']);
  expect(await samePort.ended).toBe(1);
  expect(samePort.output()).toMatch(/VLIS_PORT_IN_USE/);
  const sameFolder = here.bootstrap(['start'], { PORT: String(await freePort()) });
  expect(await sameFolder.ended).toBe(1);
  expect(sameFolder.output()).toMatch(/VLIS_ALREADY_RUNNING/);
  expect((await here.answers('/health')).status).toBe(200);
});

it('stays up when PostgreSQL is killed: says that it is away, starts it again, and is well by itself', async () => {
  const starter = here.starter();
  let killed = 0;
  expect(starter).toBeGreaterThan(0);
  process.kill(starter, 'SIGSTOP'); // it is back within a quarter of a second, too soon to be looked at
  try {
    killed = here.kill('postmaster', 'SIGKILL');
    await here.healthIs(503);
    expect(await (await here.answers('/thu-vien')).text()).toMatch(/<html lang="vi" translate="no">/);
  } finally {
    process.kill(starter, 'SIGCONT');
  }
  await here.healthIs(200);
  expect(here.postmaster()).toBeGreaterThan(0);
  expect(here.postmaster()).not.toBe(killed);
  expect(running?.child.exitCode).toBeNull();
  expect(here.starter()).toBe(starter);
  expect(running?.output()).toMatch(/PostgreSQL đã dừng đột ngột, đang khởi động lại….*starting it again/);
  while (!/PostgreSQL đã chạy lại\. \| PostgreSQL is running again\./.test(running?.output() ?? '')) await pause(50);
});

it('stops in order when it is asked to, and leaves nothing running', async () => {
  const pid = here.postmaster();
  expect(isAlive(pid)).toBe(true);
  running?.child.kill('SIGINT');
  expect(await running?.ended).toBe(0);
  expect(isAlive(pid)).toBe(false);
  await expect(here.answers('/health')).rejects.toThrow();
});

it('stops in order while PostgreSQL, killed, is being started again', async () => {
  running = await here.start();
  here.kill('postmaster', 'SIGKILL');
  while (!running.output().includes('starting it again')) await pause(10);
  running.child.kill('SIGINT');
  expect(await running.ended).toBe(0);
  expect(whatIsLeft(here.cluster)).not.toBe('a running server');
  await expect(here.answers('/health')).rejects.toThrow();
});

it('refuses data whose tables a newer VLIS has changed, before it changes anything', async () => {
  running = await here.start();
  const superuser = new URL(readRunning(here.dataFolder)?.databaseUrl ?? '');
  superuser.username = 'postgres';
  superuser.password = readFileSync(join(here.dataFolder, 'postgres', 'password'), 'utf8');
  const client = new Client(superuser.href);
  await client.connect();
  await client.query(
    "insert into schema_migration (timestamp, name) values (1999999999999, 'FutureThing1999999999999')",
  );
  await client.end();
  running.child.kill('SIGINT');
  await running.ended;
  const { output, ended } = here.bootstrap(['start', '--empty']);
  expect(await ended).toBe(1);
  expect(output()).toMatch(/VLIS_DATA_NEWER_FORMAT\n.*do bản VLIS mới hơn tạo ra.*\n.*was made by a newer VLIS/);
  expect(output()).not.toMatch(/\[2\//);
  expect(whatIsLeft(here.cluster)).not.toBe('a running server');
});
