/**
 * A small disk that is filled to its last byte under a running VLIS: people go on reading, a write is refused with a code,
 * nothing ends, what is killed meanwhile comes back, and writing comes back by itself with the room.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { lastLines } from './logs.js';
import { isAlive } from './postgres/postmaster.js';
import { Installation, type Run } from './testing/installation.js';
import { itOn, SmallDisk } from './testing/small-disk.js';

const disk = SmallDisk.of(700);
const onSmallDisk = itOn(disk);

let here: Installation;
let running: Run;
let token = '';
let place = {};

interface Answer {
  readonly status: number;
  readonly again: string | null;
  readonly body: { readonly data?: Record<string, unknown>; readonly errors?: { extensions: { code: string } }[] };
}

const ask = async (query: string, variables: object = {}): Promise<Answer> => {
  const response = await fetch(`http://localhost:${here.port}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ query, variables }),
  });
  const body = (await response.json()) as Answer['body'];
  return { status: response.status, again: response.headers.get('retry-after'), body };
};
const read = () => ask('{ units(level: PROVINCE) { id code } }');
const units = async (level: string, parent?: number): Promise<readonly { readonly id: number }[]> => {
  const question = 'query ($level: UnitLevel!, $parent: Int) { units(level: $level, parentId: $parent) { id } }';
  const { body } = await ask(question, { level, parent });
  return (body.data as { units: readonly { id: number }[] }).units;
};
let names = 0;
const write = () =>
  ask('mutation ($input: RegisterLibraryInput!) { registerLibrary(input: $input) { __typename } }', {
    input: {
      ...{ key: `disk-full-${(names += 1)}`, nameVi: `Thư viện thử ${names}`, type: 'X', activeSince: '2025-07-01' },
      ...place,
      confirmed: true,
    },
  });
const codeOf = ({ status, body }: Answer): string =>
  `${status} ${body.errors?.[0]?.extensions.code ?? (Object.values(body.data ?? {})[0] as { __typename: string }).__typename}`;

/** Writes and reads side by side while something happens; returns the answers of both. */
const during = async (happening: () => Promise<unknown>) => {
  let over = false;
  const heard = { reads: new Set<string>(), writes: new Set<string>() };
  const repeat = async (into: Set<string>, answer: () => Promise<string>) => {
    while (!over) into.add(await answer().catch((error: unknown) => `no answer: ${String(error)}`));
  };
  const both = [
    repeat(heard.reads, async () => `${(await read()).status}`),
    repeat(heard.writes, async () => codeOf(await write())),
  ];
  await happening();
  over = true;
  await Promise.all(both);
  return heard;
};
/** Before Jest's patience ends, so that it can be read what it waited for in vain. */
const PATIENCE = 55_000;

const until = async (what: () => boolean | Promise<boolean>): Promise<void> => {
  const deadline = Date.now() + PATIENCE;
  while (!(await what())) {
    if (Date.now() > deadline)
      throw new Error(`${running.output()}\n${lastLines(join(here.dataFolder, 'logs', 'postgres.log'), 40)}`);
    await pause(50);
  }
};
const ballast = () => existsSync(join(here.dataFolder, 'postgres', 'ballast'));

beforeAll(async () => {
  if (!disk) return;
  here = await Installation.in(disk.folder);
  running = await here.start();
  const asked = here.bootstrap(['token', 'quantri']);
  await asked.ended;
  token = asked.output().trim();
  const [province] = await units('PROVINCE');
  const [commune] = await units('COMMUNE', province!.id);
  place = { provinceId: province!.id, communeId: commune!.id };
});
afterAll(async () => {
  if (!disk) return;
  await here.stop();
  disk.remove();
});

onSmallDisk('while it fills up reading goes on, writing is refused with a code, and nothing ends', async () => {
  expect(codeOf(await write())).toBe('200 Library');
  const processes = [here.starter(), here.api(), here.postmaster()];
  const heard = await during(async () => {
    await pause(500);
    disk!.fill();
    await pause(1500);
  });
  expect([...heard.reads]).toEqual(['200']);
  expect([...heard.writes].sort()).toEqual(['200 Library', '503 DISK_FULL']);
  expect((await write()).again).toMatch(/^\d+$/);
  expect((await here.answers('/health')).status).toBe(200);
  expect(processes.every(isAlive)).toBe(true);
});

onSmallDisk('PostgreSQL, killed on the full disk, gets the ballast and is back for those who read', async () => {
  expect(ballast()).toBe(true);
  const killed = here.kill('postmaster', 'SIGKILL');
  await until(async () => (await read().catch(() => undefined))?.status === 200);
  expect(here.postmaster()).not.toBe(killed);
  expect(ballast()).toBe(false);
});

onSmallDisk('the API, killed on the full disk, is back, and still refuses to write', async () => {
  disk!.fill(); // what the ballast has given
  here.kill('api', 'SIGKILL');
  await until(() => running.output().includes('The application server is running again'));
  expect((await read()).status).toBe(200);
  expect(codeOf(await write())).toBe('503 DISK_FULL');
});

onSmallDisk('PostgreSQL waits for room when there is none at all, however long, and is not given up', async () => {
  here.kill('postmaster', 'SIGKILL');
  await pause(5_000);
  expect(running.child.exitCode).toBeNull();
  disk!.makeRoom();
  await until(async () => (await read().catch(() => undefined))?.status === 200);
});

onSmallDisk('writing comes back by itself with the room, and the ballast is laid again', async () => {
  disk!.makeRoom();
  await until(async () => codeOf(await write()) === '200 Library');
  await until(ballast);
  expect(readFileSync(join(here.dataFolder, 'logs', 'api.log'), 'utf8')).toContain('log lines lost');
  running.child.kill('SIGINT');
  expect(await running.ended).toBe(0);
  expect(running.output()).not.toMatch(/^\s+at .*:\d+:\d+\)?$/m); // no stack
});

onSmallDisk(
  'a start on a full disk says how much is lacking before it begins anything, and so does a first one',
  async () => {
    disk!.fill();
    const again = here.bootstrap(['start', '--empty']);
    expect(await again.ended).toBe(1);
    expect(again.output()).toMatch(
      /✗ VLIS_SPACE_LACKING\n.*cần còn trống 64 MB mà chỉ còn 0 MB.*\n.*64 MB are lacking/,
    );
    expect(again.output()).not.toMatch(/\[1\/6\]/);
    disk!.makeRoom();
    const first = here.bootstrap(['start', '--units', '50000', '--years', '10'], {
      VLIS_DATA: join(disk!.folder, 'another'),
    });
    expect(await first.ended).toBe(1);
    expect(first.output()).toMatch(/✗ VLIS_SPACE_LACKING/);
    expect(existsSync(join(disk!.folder, 'another'))).toBe(false);
    running = await here.start();
    expect(codeOf(await write())).toBe('200 Library');
  },
);
