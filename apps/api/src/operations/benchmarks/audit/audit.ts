/**
 * What the chain over the audit costs an action: the smallest action there is (one row changed) with its entry, over several
 * connections, each action a transaction that waits until it is on disk. Beside it the same action with an unchained insert of the
 * same entry, and with every action on one chain. The three take turns, so that a busy machine is busy for all.
 */
import pg from 'pg';
import { readConfig } from '../../../platform/config/config.js';
import { readOwnerUrl } from '../../../platform/config/owner-url.js';
import { verifyChain } from '../../../platform/audit/chain/verify-chain.js';
import type { Application } from '../../../platform/application.js';
import { asOwner, migrateDatabase } from '../../../platform/database/migrate-database.js';
import type { RecordMeasurement } from '../measurement.js';
import { Stopwatch } from '../stopwatch.js';

export interface AuditSize {
  readonly connections: number;
  /** Seconds of each way, in turns of one. */
  readonly seconds: number;
}

const ENTRY = `null, 'thuthu.tuyhoa', 'submission.save', 'submission', array['12'], '{"revision": 7, "items": ["B01", "B02", "B03"]}',
  '10.1.2.3', 'b7addf04-6e62-4077-afba-79c682f069f2'`;

const WAYS = {
  chained: `select append_audit(${ENTRY}, 'done', null)`,
  bare: `insert into bare_entry (account_id, actor, action, subject_kind, subject_ids, details, ip, correlation_id) values (${ENTRY})`,
  single: `with head as (select from bare_head for update) select append_audit(${ENTRY}, 'done', null) from head`,
} as const;
type Way = keyof typeof WAYS;

/** The table as it was before the chain, with its indexes; one row for each connection to change; one head for all. */
const BARE = `
  create table bare_entry (like audit_entry including all);
  alter table bare_entry drop constraint bare_entry_lane_position_key;
  alter table bare_entry alter column lane drop not null, alter column position drop not null, alter column hash drop not null;
  create table bare_action (id int primary key, n int not null default 0) with (fillfactor = 10);
  insert into bare_action (id) select generate_series(0, 99);
  create table bare_head as select 1 as n;
  grant all on bare_entry, bare_action, bare_head to vlis`;

export async function audit(
  application: Application,
  { connections, seconds }: AuditSize,
  record: RecordMeasurement,
  progress: (line: string) => void,
): Promise<void> {
  const { databaseUrl } = readConfig(process.env);
  await asOwner(readOwnerUrl(process.env, databaseUrl), async (owner) => {
    await migrateDatabase(owner, databaseUrl, application.features().jobs);
    await owner.query(BARE);
  });
  const clients = Array.from({ length: connections }, () => new pg.Client({ connectionString: databaseUrl }));
  for (const client of clients) await client.connect();
  const watches: Readonly<Record<Way, Stopwatch>> = {
    ...{ chained: new Stopwatch(), bare: new Stopwatch(), single: new Stopwatch() },
  };
  const elapsed: Record<Way, number> = { chained: 0, bare: 0, single: 0 };
  try {
    for (let turn = 0; turn < seconds; turn += 1) {
      for (const way of ['bare', 'chained', 'single'] as const) elapsed[way] += await go(clients, way, watches[way]);
      progress(`turn ${turn + 1} of ${seconds}`);
    }
    const rate = (way: Way): number => watches[way].laps.length / elapsed[way];
    record('actions with a chained entry', rate('chained'), 'actions/s', {
      name: 'with a bare insert',
      value: rate('bare'),
    });
    record('actions on a single chain', rate('single'), 'actions/s', {
      name: 'with a bare insert',
      value: rate('bare'),
    });
    for (const [name, part] of [['median', 0.5] as const, ['p95', 0.95] as const]) {
      const bare = { name: 'with a bare insert', value: watches.bare.quantile(part) };
      record(`an action with a chained entry, ${name}`, watches.chained.quantile(part), 'ms', bare);
    }
    const [first] = clients;
    await first!.query(`select set_config('vlis.account', '0', false)`); // the system's, as `audit-verify` reads
    const verifying = new Stopwatch();
    const { entries, broken } = await verifying.time(() =>
      verifyChain({ query: async (sql, values) => (await first!.query<object>(sql, values)).rows }),
    );
    if (broken.length) throw new Error(`the chain is broken: ${JSON.stringify(broken)}`);
    record('the audit verified', entries / verifying.seconds, 'entries/s');
  } finally {
    for (const client of clients) await client.end();
  }
}

/** One second of actions over every connection. @returns the seconds it took */
async function go(clients: readonly pg.Client[], way: Way, watch: Stopwatch): Promise<number> {
  const began = performance.now();
  const over = (): boolean => performance.now() - began > 1000;
  await Promise.all(
    clients.map(async (client, id) => {
      while (!over()) {
        await watch.time(async () => {
          await client.query('begin');
          await client.query({ name: 'work', text: 'update bare_action set n = n + 1 where id = $1', values: [id] });
          await client.query({ name: way, text: WAYS[way] });
          await client.query('commit');
        });
      }
    }),
  );
  return (performance.now() - began) / 1000;
}
