/** What is killed comes back by itself, or everything is stopped in order; nobody is left running alone. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { isAlive, whatIsLeft } from './postgres/postmaster.js';
import { parentOf } from './parents.js';
import { readRunning } from './running.js';
import { ROOT } from './settings.js';
import { Installation, type Run } from './testing/installation.js';

let here: Installation;
let running: Run;
beforeAll(async () => {
  here = await Installation.in();
  running = await here.start();
});
afterAll(() => here.clear());

const IS_BACK = 'The application server is running again';

/** Waits until the line has been printed that many times. */
const printedTimes = async (line: string, times: number): Promise<void> => {
  while (running.output().split(line).length - 1 < times) await pause(20);
};
const nothingRuns = async (processes: readonly number[]): Promise<void> => {
  while (processes.some(isAlive)) await pause(50);
  await expect(here.answers('/health')).rejects.toThrow();
  expect(whatIsLeft(here.cluster)).not.toBe('a running server');
};

it('the API alone is started again on its port, and PostgreSQL goes on', async () => {
  const postmaster = here.postmaster();
  const api = here.kill('api', 'SIGKILL');
  await printedTimes(IS_BACK, 1);
  expect((await here.answers('/health')).status).toBe(200);
  expect(isAlive(here.api())).toBe(true);
  expect(here.api()).not.toBe(api);
  expect(here.postmaster()).toBe(postmaster);
  expect(running.output()).toMatch(/Máy chủ ứng dụng đã dừng đột ngột.*starting it again/);
});

it('PostgreSQL and the API at once are both back', async () => {
  const postmaster = here.kill('postmaster', 'SIGKILL');
  here.kill('api', 'SIGKILL');
  await printedTimes(IS_BACK, 2);
  expect((await here.answers('/health')).status).toBe(200);
  expect(here.postmaster()).not.toBe(postmaster);
});

it('an API that hangs is ended and started again, with the reason in its log, and PostgreSQL goes on', async () => {
  const backs = running.output().split(IS_BACK).length;
  const postmaster = here.postmaster();
  const api = here.kill('api', 'SIGSTOP');
  await printedTimes(IS_BACK, backs);
  expect((await here.answers('/health')).status).toBe(200);
  expect(isAlive(api)).toBe(false);
  expect(here.postmaster()).toBe(postmaster);
  expect(running.output()).toContain('has not answered for half a minute');
  const log = readFileSync(join(here.dataFolder, 'logs', 'api.log'), 'utf8');
  expect(log).toMatch(/"message":"the API hangs".*no answer to 6 questions in a row/);
});

it('an API that says nothing for some seconds is left alone', async () => {
  const api = here.kill('api', 'SIGSTOP');
  await pause(12_000);
  here.kill('api', 'SIGCONT');
  await here.healthIs(200);
  expect(here.api()).toBe(api);
  expect(isAlive(api)).toBe(true);
});

it('an API that keeps dying is given up with the reason, and everything is stopped in order', async () => {
  const postmaster = here.postmaster();
  const isGivenUp = () => running.output().includes('VLIS_API_DIED');
  while (!isGivenUp()) {
    const times = running.output().split(IS_BACK).length;
    here.kill('api', 'SIGKILL');
    while (!isGivenUp() && running.output().split(IS_BACK).length === times) await pause(20);
  }
  expect(await running.ended).toBe(1);
  expect(running.output()).toMatch(/✗ VLIS_API_DIED\n.*SIGKILL/);
  expect(running.output()).toMatch(/Đã dừng\. \| Stopped\./);
  await nothingRuns([postmaster]);
});

it('a starter that is killed leaves nobody alone: the rest is stopped in order, and the next start says so', async () => {
  running = await here.start();
  const processes = [here.starter(), here.api(), here.postmaster()];
  here.kill('starter', 'SIGKILL');
  await nothingRuns(processes);
  await running.ended;
  expect(running.output()).toMatch(/npm start was killed[^]*no data were lost/);
  expect(readRunning(here.dataFolder)?.stopped).toMatch(/^\d{4}-/);
  running = await here.start();
  expect(running.output()).toMatch(/Lần trước .* bị dừng đột ngột; .*stopped in order/);
  expect(running.output()).toMatch(/migrations: 0/);
});

it('a terminal that is closed stops everything in order', async () => {
  const processes = [here.starter(), here.api(), here.postmaster()];
  here.kill('starter', 'SIGHUP');
  await nothingRuns(processes);
  expect(readRunning(here.dataFolder)).toBeUndefined();
});

it('an npm that is killed, and does not tell the shell between, stops everything in order', async () => {
  const npm = here.run('npm', ['start', '--silent', '--', '--empty'], {}, ROOT);
  running = await here.start(npm);
  const starter = here.starter();
  const processes = [starter, here.api(), here.postmaster()];
  expect([parentOf(starter), parentOf(parentOf(starter)!)]).toContain(npm.child.pid);
  npm.child.kill('SIGKILL');
  await nothingRuns(processes);
  expect(readRunning(here.dataFolder)).toBeUndefined();
});
