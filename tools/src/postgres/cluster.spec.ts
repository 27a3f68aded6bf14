/** A real cluster, started and stopped, killed and brought back. About five seconds. */
import { mkdtempSync, readFileSync, rmSync, chmodSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { startCluster, type Cluster } from './cluster.js';
import { isAlive } from './postmaster.js';

const ask = async (url: string, question: string): Promise<unknown> => {
  const client = new Client(url);
  await client.connect();
  try {
    const { rows } = await client.query({ text: question, rowMode: 'array' });
    return rows[0]?.[0];
  } finally {
    await client.end();
  }
};

describe('a PostgreSQL cluster of our own', () => {
  let folder = '';
  let cluster: Cluster | undefined;
  const start = async () =>
    (cluster = await startCluster({
      home: join(folder, 'postgres'),
      log: join(folder, 'postgres.log'),
      durable: true,
    }));

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'vlis-spec-'));
    chmodSync(folder, 0o711);
  });
  afterAll(async () => {
    await cluster?.stop();
    rmSync(folder, { recursive: true });
  });

  it('speaks Vietnamese and lets the application do what it must, not more', async () => {
    const { url } = await start();
    expect(await ask(url, "select lower('ĐẮK LẮK')")).toBe('đắk lắk');
    expect(
      await ask(
        url,
        `select string_agg(x, ' ' order by x collate "vi-x-icu") from unnest(array['Ê', 'Đ', 'E', 'D']) x`,
      ),
    ).toBe('D Đ E Ê');
    await ask(url, 'create extension unaccent');
    await ask(url, 'create extension pg_trgm');
    expect(await ask(url, 'select usesuper from pg_user where usename = current_user')).toBe(false);
  });

  it('listens on this machine alone and asks for the password', async () => {
    const { url, port } = cluster ?? (await start());
    expect(await ask(url, 'show listen_addresses')).toBe('127.0.0.1');
    await expect(ask(`postgres://vlis:wrong@127.0.0.1:${port}/vlis`, 'select 1')).rejects.toThrow(/password/);
    const password = join(folder, 'postgres', 'password');
    expect(statSync(password).mode & 0o777).toBe(0o600);
    expect(url).toContain(readFileSync(password, 'utf8'));
  });

  it('keeps what was written over a stop and a start', async () => {
    const first = cluster ?? (await start());
    await ask(first.url, 'create table kept as select 42 as n');
    await first.stop();
    expect(isAlive(first.pid)).toBe(false);
    const { url } = await start();
    expect(await ask(url, 'select n from kept')).toBe(42);
  });

  it('comes back after the server was killed', async () => {
    const killed = cluster ?? (await start());
    await ask(killed.url, 'update kept set n = 43');
    process.kill(killed.pid, 'SIGKILL');
    await killed.ended;
    const { url } = await start();
    expect(await ask(url, 'select n from kept')).toBe(43);
  });

  it('shuts down an orphan that a killed VLIS left, and goes on with its data', async () => {
    const orphan = cluster ?? (await start());
    const { url, pid } = await start(); // nobody has stopped the first
    expect(isAlive(orphan.pid)).toBe(false);
    expect(pid).not.toBe(orphan.pid);
    expect(await ask(url, 'select n from kept')).toBe(43);
  });
});
