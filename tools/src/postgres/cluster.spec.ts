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

  it('speaks Vietnamese, lets the owner lay the tables and the application none', async () => {
    const { url, ownerUrl } = await start();
    expect(await ask(url, "select lower('ĐẮK LẮK')")).toBe('đắk lắk');
    expect(
      await ask(
        url,
        `select string_agg(x, ' ' order by x collate "vi-x-icu") from unnest(array['Ê', 'Đ', 'E', 'D']) x`,
      ),
    ).toBe('D Đ E Ê');
    expect(await ask(url, 'select current_user')).toBe('vlis');
    await expect(ask(url, 'create table mine (n int)')).rejects.toThrow(/permission denied/);
    await ask(ownerUrl, 'create extension unaccent');
    await ask(ownerUrl, 'create extension pg_trgm');
    for (const address of [url, ownerUrl]) {
      expect(await ask(address, 'select usesuper from pg_user where usename = current_user')).toBe(false);
    }
  });

  it('listens on this machine alone and asks for the password', async () => {
    const { url, ownerUrl, port } = cluster ?? (await start());
    expect(await ask(url, 'show listen_addresses')).toBe('127.0.0.1');
    await expect(ask(`postgres://vlis:wrong@127.0.0.1:${port}/vlis`, 'select 1')).rejects.toThrow(/password/);
    const password = join(folder, 'postgres', 'password');
    expect(statSync(password).mode & 0o777).toBe(0o600);
    // One secret is kept. The other passwords are derived from it; neither it nor another password can be worked out
    // from one of them.
    const secret = readFileSync(password, 'utf8');
    const [application, owner] = [url, ownerUrl].map((address) => new URL(address).password);
    for (const each of [application, owner]) expect(each).not.toContain(secret);
    expect(application).not.toBe(owner);
    for (const role of ['postgres', 'vlis_owner']) {
      const address = `postgres://${role}:${application}@127.0.0.1:${port}/vlis`;
      await expect(ask(address, 'select 1')).rejects.toThrow(/password/);
    }
  });

  it('keeps what was written over a stop and a start', async () => {
    const first = cluster ?? (await start());
    await ask(first.ownerUrl, 'create table kept as select 42 as n');
    await first.stop();
    expect(isAlive(first.pid)).toBe(false);
    const { ownerUrl } = await start();
    expect(await ask(ownerUrl, 'select n from kept')).toBe(42);
  });

  it('comes back after the server was killed', async () => {
    const killed = cluster ?? (await start());
    await ask(killed.ownerUrl, 'update kept set n = 43');
    process.kill(killed.pid, 'SIGKILL');
    await killed.ended;
    const { ownerUrl } = await start();
    expect(await ask(ownerUrl, 'select n from kept')).toBe(43);
  });

  it('shuts down an orphan that a killed VLIS left, and goes on with its data', async () => {
    const orphan = cluster ?? (await start());
    const { ownerUrl, pid } = await start(); // nobody has stopped the first
    expect(isAlive(orphan.pid)).toBe(false);
    expect(pid).not.toBe(orphan.pid);
    expect(await ask(ownerUrl, 'select n from kept')).toBe(43);
  });
});
