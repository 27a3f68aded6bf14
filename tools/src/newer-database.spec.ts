/** Against a real server, as `npm start` asks it. */
import { migrations } from '@vlis/migrations';
import { Client } from 'pg';
import { refuseNewerDatabase } from './newer-database.js';
import type { Cluster } from './postgres/cluster.js';
import { startThrowaway } from './postgres/throwaway.js';

let cluster: Cluster;
let client: Client;
beforeAll(async () => {
  cluster = await startThrowaway();
  client = new Client(cluster.ownerUrl);
  await client.connect();
});
afterAll(async () => {
  await client?.end();
  await cluster?.stop();
});

const ask = () => refuseNewerDatabase(cluster.ownerUrl, '/srv/vlis');
const insert = (name: string) => client.query('insert into schema_migration (timestamp, name) values (0, $1)', [name]);

it('takes a database in which nothing has been made yet', () => expect(ask()).resolves.toBeUndefined());

it('takes one of an older version, and one of this version', async () => {
  await client.query('create table schema_migration (id serial primary key, timestamp bigint, name varchar)');
  const [first, ...others] = migrations.map(({ name }) => name);
  await insert(first!);
  await expect(ask()).resolves.toBeUndefined();
  for (const name of others) await insert(name);
  await expect(ask()).resolves.toBeUndefined();
});

it('refuses one with a migration that this version does not know, and says so in both languages', async () => {
  await insert('FutureThing1999999999999');
  await expect(ask()).rejects.toMatchObject({
    code: 'VLIS_DATA_NEWER_FORMAT',
    vi: expect.stringMatching(/\/srv\/vlis do bản VLIS mới hơn tạo ra/) as string,
    en: expect.stringMatching(/\/srv\/vlis was made by a newer VLIS/) as string,
  });
});
