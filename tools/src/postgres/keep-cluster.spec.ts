/** A real cluster that is killed again and again. About five seconds. */
import { chmodSync, existsSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import type { Kept } from '../keep-up.js';
import type { Cluster } from './cluster.js';
import { keepCluster } from './keep-cluster.js';
import { isAlive, readPostmaster, whatIsLeft } from './postmaster.js';

describe('a cluster that is kept up', () => {
  let folder = '';
  let kept: Kept<Cluster> | undefined;
  let notices: string[] = [];
  const files = () => join(folder, 'postgres', 'cluster');
  /** Throws where there is none: 0 would be the whole group of this test. */
  const pid = (): number => readPostmaster(files())!.pid;
  const start = async (signal?: AbortSignal) =>
    (kept = await keepCluster(
      { home: join(folder, 'postgres'), log: join(folder, 'postgres.log'), durable: true, ...(signal && { signal }) },
      { died: () => notices.push('died'), isBack: () => notices.push('is back') },
    ));
  const until = async (what: () => boolean) => {
    while (!what()) await pause(20);
  };

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'vlis-spec-'));
    chmodSync(folder, 0o711);
  });
  beforeEach(() => (notices = []));
  afterEach(() => kept?.stop());
  afterAll(() => rmSync(folder, { recursive: true }));

  it('is back at the same address after its server was killed, with what was written', async () => {
    const { ownerUrl } = (await start()).first;
    const ask = async (question: string): Promise<unknown> => {
      const client = new Client(ownerUrl);
      await client.connect();
      return client
        .query({ text: question, rowMode: 'array' })
        .then(({ rows }) => rows[0]?.[0])
        .finally(() => client.end());
    };
    await ask('create table kept as select 42 as n');
    const killed = pid();
    process.kill(killed, 'SIGKILL');
    await until(() => notices.includes('is back'));
    expect(notices).toEqual(['died', 'is back']);
    expect(await ask('select n from kept')).toBe(42);
    expect(pid()).not.toBe(killed);
    await kept?.stop();
    expect(await kept?.over).toBeUndefined();
    expect(whatIsLeft(files())).toBe('nothing');
  });

  it('does not wait for a session that goes on computing', async () => {
    const { url } = (await start()).first;
    const client = new Client(url);
    client.on('error', () => undefined);
    await client.connect();
    const cut = client.query(
      'select count(*) from generate_series(1, 1000000) a, generate_series(1, 1000) b where a < b - a',
    );
    const lost = expect(cut).rejects.toThrow();
    await pause(500);
    const began = performance.now();
    process.kill(pid(), 'SIGKILL');
    await until(() => notices.includes('is back'));
    expect(performance.now() - began).toBeLessThan(15_000);
    await lost;
  });

  it('does not wait for a session that heeds nothing any more', async () => {
    const { url } = (await start()).first;
    const client = new Client(url);
    client.on('error', () => undefined);
    await client.connect();
    const [{ session }] = (await client.query<{ session: number }>('select pg_backend_pid() as session')).rows as [
      { session: number },
    ];
    process.kill(session, 'SIGSTOP');
    process.kill(pid(), 'SIGKILL');
    await until(() => notices.includes('is back'));
    expect(notices).toEqual(['died', 'is back']);
    expect(isAlive(session)).toBe(false);
  });

  it('is given up at the fourth death within a minute', async () => {
    const { over } = await start();
    for (let death = 1; death <= 4; death += 1) {
      await until(() => notices.length === 2 * (death - 1));
      process.kill(pid(), 'SIGKILL');
    }
    expect(await over).toMatchObject({ code: 'VLIS_POSTGRES_DIED' });
    expect(notices).toEqual(['died', 'is back', 'died', 'is back', 'died', 'is back']);
  });

  it('is given up, and none is laid in its place, when its files were taken away', async () => {
    const { over } = await start();
    const away = `${files()}.away`;
    renameSync(files(), away);
    process.kill(readPostmaster(away)!.pid, 'SIGKILL');
    expect(await over).toMatchObject({ code: 'VLIS_DATA_MISSING' });
    expect(existsSync(files())).toBe(false);
    await kept?.stop();
    renameSync(away, files());
  });

  it.each(['stop', 'signal'] as const)('stays down when it is asked to end by %s while it comes back', async (how) => {
    const asked = new AbortController();
    await start(asked.signal);
    process.kill(pid(), 'SIGKILL');
    await until(() => notices.includes('died'));
    if (how === 'signal') asked.abort();
    await kept?.stop();
    expect(await kept?.over).toBeUndefined();
    expect(whatIsLeft(files())).not.toBe('a running server');
    expect(notices).toEqual(['died']);
  });
});
