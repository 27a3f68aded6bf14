/** The judge must find what it is there to find: each kind of loss and of half an action is planted and found. */
import { migrations } from '@vlis/migrations';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import { DataSource, type DataSourceOptions } from 'typeorm';
import type { Cluster } from '../postgres/cluster.js';
import { startThrowaway } from '../postgres/throwaway.js';
import { Ledger } from './ledger.js';
import { judge, type Verdict } from './verdict.js';

let cluster: Cluster;
let superuser: string;
let client: Client;

beforeAll(async () => {
  cluster = await startThrowaway();
  const options: DataSourceOptions = {
    ...{ type: 'postgres', url: cluster.ownerUrl, migrationsTableName: 'schema_migration' },
    migrations: [...migrations],
  };
  const owner = await new DataSource(options).initialize();
  await owner.runMigrations();
  await owner.destroy();
  const url = new URL(cluster.url);
  url.username = 'postgres';
  url.password = readFileSync(join(cluster.home, 'password'), 'utf8').trim();
  superuser = url.href;
  client = new Client({ connectionString: superuser });
  await client.connect();
  // What is planted contradicts itself: neither triggers nor foreign keys would have it.
  await client.query(`set session_replication_role = replica`);
});
afterAll(async () => {
  await client?.end();
  await cluster?.stop();
});

const emptied = ['round', 'obligation', 'submission', 'submission_revision', 'review_step', 'fact'];
beforeEach(() => client.query(`truncate ${emptied.join(', ')} restart identity cascade`));

const plantRound = (id: number) =>
  client.query(
    `insert into round (id, form_id, form_version_id, period, kind, year, starts_on, ends_on, opens_on, cutoff_on, due_on,
       closes_on)
     overriding system value
     values ($1, 1, 1, 'P', 'year', 2000, '2000-01-01', '2000-12-31', '2000-01-01', '2000-01-01', '2000-01-01',
       '2000-01-01')`,
    [id],
  );
const plantSubmission = (id: number, state: string, revision: number) =>
  client.query(
    `insert into submission (id, round_id, library_id, form_version_id, state, stage, revision)
     overriding system value values ($1, 1, $1, 1, $2, case when $2 = 'submitted' then 'province' end, $3)`,
    [id, state, revision],
  );
const plantRevision = (id: number, revision: number, changes: object) =>
  client.query(
    `insert into submission_revision (submission_id, revision, at, account_id, changes) values ($1, $2, now(), 1, $3)`,
    [id, revision, JSON.stringify(changes)],
  );
const plantStep = (id: number, move: string, to: string) =>
  client.query(
    `insert into review_step (submission_id, at, account_id, move, from_state, to_state, to_stage, revision)
     values ($1, now(), 1, $2, 'draft', $3, case when $3 = 'submitted' then 'province' end, 1)`,
    [id, move, to],
  );
const verdict = (fill: (ledger: Ledger) => void = () => undefined): Promise<Verdict> => {
  const ledger = new Ledger();
  fill(ledger);
  return judge(superuser, ledger);
};

it('finds nothing where all that was acknowledged is there', async () => {
  await plantSubmission(1, 'submitted', 1);
  await plantRevision(1, 1, { B01: [null, '5'] });
  await plantStep(1, 'submit', 'submitted');
  const found = await verdict(({ saves, moves }) => {
    saves.push({ submissionId: 1, revision: 1, cells: { B01: '5' } });
    moves.push({ submissionId: 1, move: 'submit' });
  });
  expect(found).toEqual({ missing: [], halves: [] });
});

it('misses a save that is not there, and one that holds another number', async () => {
  await plantSubmission(1, 'draft', 1);
  await plantRevision(1, 1, { B01: [null, '5'] });
  const { missing } = await verdict(({ saves }) => {
    saves.push({ submissionId: 1, revision: 1, cells: { B01: '6' } }, { submissionId: 1, revision: 2, cells: {} });
  });
  expect(missing).toEqual(['save 1/1', 'save 1/2']);
});

it('misses the second of two moves, and a round', async () => {
  await plantSubmission(1, 'submitted', 0);
  await plantStep(1, 'submit', 'submitted');
  const { missing } = await verdict(({ moves, rounds }) => {
    moves.push({ submissionId: 1, move: 'submit' }, { submissionId: 1, move: 'submit' });
    rounds.push(7);
  });
  expect(missing).toEqual(['move 1 submit', 'round 7']);
});

it.each<[string, () => Promise<unknown>]>([
  ['revision without its history', () => plantSubmission(1, 'draft', 3)],
  [
    'state that its last step did not lead to',
    async () => {
      await plantSubmission(1, 'draft', 0);
      await plantStep(1, 'submit', 'submitted');
    },
  ],
  ['official without a fact', () => plantSubmission(1, 'official', 0)],
  ['a round without obligations', () => plantRound(1)],
])('finds %s', async (law, plant) => {
  await plant();
  expect((await verdict()).halves).toEqual([expect.stringContaining(law)]);
});

it('finds what people did during the trial and no audit entry tells', async () => {
  await plantSubmission(1, 'submitted', 1);
  await plantRevision(1, 1, { B01: [null, '5'] });
  await plantStep(1, 'submit', 'submitted');
  await plantRound(1);
  const { halves } = await verdict(({ rounds }) => rounds.push(1));
  expect(halves.map((half) => half.split(':')[0])).toEqual([
    'a round without obligations',
    'saved without an audit entry',
    'more audit entries of saves than saves',
    'more or fewer steps than audit entries of steps',
  ]);
});
