/**
 * Servers that do jobs are killed at any moment, again and again. In the end each person was written to once: in the
 * database exactly, by mail at least once, and twice only where the message is marked as doubtful, under the same
 * Message-ID.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { setTimeout as pause } from 'node:timers/promises';
import type { Client } from 'pg';
import { SMTPServer } from 'smtp-server';
import { freePort } from './free-port.js';
import { connect } from './postgres/connect.js';
import type { Cluster } from './postgres/cluster.js';
import { startThrowaway } from './postgres/throwaway.js';
import { ROOT } from './settings.js';

const PEOPLE = 40;
const KILLS = 6;

let cluster: Cluster;
let db: Client;
let mail: SMTPServer;
let env: NodeJS.ProcessEnv;
const folder = mkdtempSync(join(tmpdir(), 'vlis-jobs-'));
/** Message-IDs as the mail server took them. */
const taken: string[] = [];
/** How many have arrived whole, taken or about to be. */
let arrived = 0;
/** Milliseconds that the mail server takes to say that it has one. */
const SLOW = 60;

const node = (...args: readonly string[]): ChildProcess =>
  spawn(process.execPath, [...args.slice(0, 1).map((file) => join(ROOT, 'apps/api/dist', file)), ...args.slice(1)], {
    env,
    stdio: 'ignore',
  });
const command = async (...args: readonly string[]): Promise<void> => {
  const [code] = (await once(node('cli.js', ...args), 'exit')) as [number];
  if (code !== 0) throw new Error(`${args.join(' ')} ended with ${code}`);
};

beforeAll(async () => {
  cluster = await startThrowaway();
  mail = new SMTPServer({
    disabledCommands: ['STARTTLS', 'AUTH'],
    onData: (stream, _session, answer) => {
      // It takes its time, so that a process can die while a message is on its way and before it is known to be there.
      void text(stream)
        .then((raw) => {
          arrived += 1;
          return pause(SLOW, raw);
        })
        .then((raw) => {
          taken.push(/^Message-ID:\s*(\S+)/im.exec(raw)?.[1] ?? '');
          answer(null, 'taken');
        });
    },
  });
  mail.on('error', () => undefined); // lines that are torn off
  await new Promise<void>((resolve) => mail.listen(0, '127.0.0.1', () => resolve()));
  env = {
    ...process.env,
    VLIS_PROFILE: 'embedded',
    DATABASE_URL: cluster.url,
    DATABASE_OWNER_URL: cluster.ownerUrl,
    VLIS_DATA: folder,
    PORT: String(await freePort()),
    JOB_SECONDS: '1',
    SMTP_URL: `smtp://127.0.0.1:${(mail.server.address() as AddressInfo).port}`,
  };
  await command('migrate');
  db = await connect({ connectionString: cluster.ownerUrl });
  await db.query(
    `insert into account (username, name, email) select 'nguoi.' || n, 'N', 'nguoi.' || n || '@thuvien.example'
     from generate_series(1, $1) n`,
    [PEOPLE],
  );
  const params = { roundId: 1, libraryId: 1, library: { vi: 'T', en: '' }, period: '2025', until: '2025-12-31' };
  await db.query(
    `insert into news (at, kind, subject, params, account_id)
     select now(), 'submission-returned', 'return ' || id % 5, $1, id from account where username like 'nguoi.%'`,
    [params],
  );
  await db.query(
    `insert into pgboss.job (name, data, retry_limit)
     select 'deliver-news', jsonb_build_object('kind', kind, 'subject', subject), 30 from news group by kind, subject`,
  );
});
afterAll(async () => {
  await db?.end();
  await cluster?.stop();
  await new Promise<void>((resolve) => mail.close(() => resolve()));
  rmSync(folder, { recursive: true, force: true });
});

const count = async (sql: string): Promise<number> => Number((await db.query<{ n: string }>(sql)).rows[0]!.n);
const open = (): Promise<number> =>
  count(`select count(*) n from pgboss.job where state in ('created', 'retry', 'active')`);
/** What a dead process holds is given back after a minute or two; a test does not wait for that. */
const giveBack = () =>
  db.query(
    `update pgboss.job set state = 'retry', start_after = now() - interval '1 second' where state in ('active', 'retry')`,
  );

it(`${KILLS} servers are killed over ${PEOPLE} messages, and each is written once and sent`, async () => {
  for (let killed = 0; killed < KILLS && (await open()) > 0; killed += 1) {
    const server = node('main.js');
    const exited = once(server, 'exit');
    const before = arrived;
    // A server needs its time to start. Then every other one dies while its message has arrived and the server does not
    // know it yet; the rest at any moment.
    while (arrived === before && server.exitCode === null) await pause(2);
    await pause(Math.random() * (killed % 2 ? 150 : SLOW / 3));
    server.kill('SIGKILL');
    await exited;
    await giveBack();
  }
  const last = node('main.js');
  const exited = once(last, 'exit');
  while ((await open()) > 0) await pause(50);
  last.kill('SIGTERM');
  await exited;

  expect(await count(`select count(*) n from mail`)).toBe(PEOPLE);
  expect(await count(`select count(distinct news_id) n from mail where state = 'sent'`)).toBe(PEOPLE);
  const { rows } = await db.query<{ id: string; doubtful: boolean }>(`select message_id as id, doubtful from mail`);
  const copies = (id: string): number => taken.filter((one) => one === id).length;
  for (const { id, doubtful } of rows) {
    expect([id, copies(id) >= 1]).toEqual([id, true]);
    if (!doubtful) expect([id, copies(id)]).toEqual([id, 1]);
  }
  const doubtful = rows.filter((row) => row.doubtful);
  // A process that dies has at most one message in its hands, and some had.
  expect(doubtful.length).toBeGreaterThan(0);
  expect(doubtful.length).toBeLessThanOrEqual(KILLS);
});
