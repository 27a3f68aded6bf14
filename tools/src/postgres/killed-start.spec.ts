/** What a start that was killed leaves half begun: an initdb that goes on writing, a server that is only just beginning. */
import { spawn, type ChildProcess } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { freePort } from '../free-port.js';
import { lodge } from './account.js';
import { findBinaries, program } from './binaries.js';
import { startCluster, type Cluster } from './cluster.js';
import { isAlive } from './postmaster.js';

let folder = '';
let home = '';
let cluster: Cluster | undefined;
const left: ChildProcess[] = [];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'vlis-spec-'));
  chmodSync(folder, 0o711);
  home = join(folder, 'postgres');
  mkdirSync(home);
});
afterEach(async () => {
  await cluster?.stop();
  for (const child of left.splice(0)) child.kill('SIGKILL');
  rmSync(folder, { recursive: true });
});

const start = async () => (cluster = await startCluster({ home, log: join(folder, 'postgres.log'), durable: true }));

/** As the start did that is gone: nobody of ours waits for it or will ever stop it. */
const leave = (name: 'initdb' | 'postgres', args: readonly string[]): ChildProcess => {
  const lodging = lodge(home, findBinaries());
  const { file, args: all, account } = lodging.start(program(lodging.native, name), args);
  const child = spawn(file, all, { ...account, cwd: '/', detached: true, stdio: 'ignore' });
  left.push(child);
  return child;
};
const layHalf = (): ChildProcess => leave('initdb', ['-D', join(home, 'new'), '-U', 'postgres', '--auth=trust']);
/** Within Jest's own patience, so that what does not come is not waited for when the test is over. */
const until = async (isThere: () => boolean): Promise<void> => {
  for (const end = Date.now() + 4_000; !isThere(); await pause(2)) if (Date.now() > end) throw new Error('in vain');
};

it.each(['global', join('base', '1'), join('base', '1', '1259'), 'postgresql.auto.conf'])(
  'lays a cluster while an initdb nobody waits for goes on writing another one (%s is there)',
  async (name) => {
    const initdb = layHalf();
    await until(() => existsSync(join(home, 'new', name)));
    const { pid } = await start();
    expect(isAlive(pid)).toBe(true);
    expect(isAlive(initdb.pid ?? 0)).toBe(false);
    expect(existsSync(join(home, 'new'))).toBe(false);
  },
);

it('ends an initdb that is held up, so that it does not write later', async () => {
  const initdb = layHalf();
  await until(() => existsSync(join(home, 'new', 'base', '1')));
  initdb.kill('SIGSTOP');
  await start();
  expect(isAlive(initdb.pid ?? 0)).toBe(false);
});

it('waits for nobody: a server that was only just beginning is stopped, and ours takes its place', async () => {
  await (await start()).stop();
  const port = String(await freePort());
  const other = leave('postgres', ['-D', join(home, 'cluster'), '-p', port, '-h', '127.0.0.1', '-k', '']);
  const mark = join(home, 'cluster', 'postmaster.pid');
  await until(() => existsSync(mark));
  rmSync(mark); // for whoever looks in this moment, it has not left its number yet
  const starting = start();
  writeFileSync(mark, `${other.pid}\n${join(home, 'cluster')}\n0\n${port}\n\n127.0.0.1\n`);
  const { pid } = await starting;
  expect(isAlive(other.pid ?? 0)).toBe(false);
  expect(pid).not.toBe(other.pid);
});
