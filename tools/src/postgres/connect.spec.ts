/**
 * A real server that ends a session of ours while nobody asks anything: our process does not end with it, and the next
 * query fails with an error.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Client } from 'pg';
import { ROOT } from '../settings.js';
import { files } from '../testing/pages.js';
import type { Cluster } from './cluster.js';
import { connect, withConnection } from './connect.js';
import { startThrowaway } from './throwaway.js';

let cluster: Cluster;
beforeAll(async () => (cluster = await startThrowaway()));
afterAll(() => cluster.stop());

const PID = 'select pg_backend_pid() as pid';
const end = (pid: number) =>
  withConnection({ connectionString: cluster.ownerUrl }, (client) =>
    client.query('select pg_terminate_backend($1)', [pid]),
  );
/** Not `once` of Node, which would hear the error in place of the client. */
const ended = (client: Client) => new Promise<void>((resolve) => client.once('end', () => resolve()));
const toOurs = () => ({ connectionString: cluster.ownerUrl });

it('hears that its session was ended while it was idle, and says so when it is asked', async () => {
  const client = await connect(toOurs());
  const { rows } = await client.query<{ pid: number }>(PID);
  const lost = ended(client);
  await end(rows[0]!.pid);
  await lost;
  await expect(client.query('select 1')).rejects.toThrow(/connection|closed|queryable/i);
  await client.end();
});

it('fails an action whose session is ended between two questions, and closes what is left of it', async () => {
  const action = withConnection(toOurs(), async (client) => {
    const { rows } = await client.query<{ pid: number }>(PID);
    const lost = ended(client);
    await end(rows[0]!.pid);
    await lost;
    return client.query('select 1');
  });
  await expect(action).rejects.toThrow(/connection|closed|queryable/i);
});

it('is how all programs of the tools reach PostgreSQL', () => {
  const programs = files.filter((path) => /^tools\/src\/.*(?<!\.spec|\.e2e)\.ts$/.test(path));
  const bare = programs.filter((path) => /new (pg\.)?(Client|Pool)\(/.test(readFileSync(join(ROOT, path), 'utf8')));
  expect(bare).toEqual(['tools/src/postgres/connect.ts']);
});
