/**
 * The last day before the deadline: everybody signs in from one address and saves at once, at rates that rise until the
 * server has to turn people away. Everything goes the whole way: HTTP, token, GraphQL, rules, PostgreSQL, audit.
 */
import { availableParallelism, loadavg } from 'node:os';
import { loadReferenceInto } from '../../command/index.js';
import { readyAccounts } from '../../embedded-identity/index.js';
import { Config, readConfig } from '../../../platform/config/config.js';
import { readOwnerUrl } from '../../../platform/config/owner-url.js';
import type { Application } from '../../../platform/application.js';
import { type Owner, asOwner, migrateDatabase } from '../../../platform/database/migrate-database.js';
import { Database } from '../../../platform/database/database.js';
import { castOf, DemonstrationClock } from '../../provisioning/index.js';
import { serveApi } from '../corridor/served-api.js';
import type { RecordMeasurement } from '../measurement.js';
import { quantileOf } from '../stopwatch.js';
import { farCaller, type Caller } from './caller.js';
import { countLost } from './lost-writes.js';
import type { Options } from './options.js';
import { plantPeople, planPeople } from './people.js';
import type { StageResult } from './stage.js';
import { StatementCount } from '../../../platform/database/statement-count.js';

/** Before the change of November 2026 a save cost 13 statements. */
const MOST_STATEMENTS = 6;
/** Who asks, the lock, the write with its commit. */
const MOST_TURNS = 3;
const MOST_SIGN_IN_SECONDS = 300;
const WARM_UP = { rate: 30, seconds: 5 };
/** The bare statements need not run as long to be known. */
const BARE_PART = 1 / 3;

export async function deadlineDay(
  application: Application,
  options: Options,
  record: RecordMeasurement,
  progress: (line: string) => void,
  caller: Caller = farCaller(),
): Promise<void> {
  const { databaseUrl } = readConfig(process.env);
  const ownerUrl = readOwnerUrl(process.env, databaseUrl);
  await asOwner(ownerUrl, async (owner) => {
    await migrateDatabase(owner, databaseUrl, application.features().jobs);
    await measure(application, { ...options, ownerUrl }, owner, { record, progress, caller });
  });
}

interface Instruments {
  readonly record: RecordMeasurement;
  readonly progress: (line: string) => void;
  readonly caller: Caller;
}

/** @param owner for bare tables beside the product's, and for fresh statistics */
async function measure(
  application: Application,
  { users, rates, seconds, ownerUrl }: Options & { readonly ownerUrl: string },
  owner: Owner,
  { record, progress, caller }: Instruments,
): Promise<void> {
  const clock = new DemonstrationClock();
  const plan = planPeople(users);
  // Jobs look for work every few seconds, whatever people do: that is no statement of a save.
  const endpoints = await serveApi(application, clock, plan.accounts, { JOB_SECONDS: '0' });
  const { app } = endpoints;
  try {
    const database = app.get(Database, { strict: false });
    await loadReferenceInto(database, application.features(), 'embedded', () => undefined);
    await owner.query('analyze');
    const statements = StatementCount.of(app);
    const cast = await castOf(database);
    const people = await plantPeople({ app, db: owner.manager, cast, clock, record, progress }, plan);
    await endpoints.listen();

    const { publicUrl: address, databasePool: connections } = app.get(Config);
    await caller.begin({ address, databaseUrl: ownerUrl, connections, people });
    const entered = await caller.signIn(readyAccounts().password);
    for (const reason of entered.reasons) progress(reason);
    record(`${users} people sign in from one address`, entered.seconds, 's', undefined, { max: MOST_SIGN_IN_SECONDS });
    record('sign-ins a second', entered.signedIn / entered.seconds, 'sign-ins/s');
    record('people who could not sign in', entered.failed, 'people', undefined, { max: 0 });

    await caller.saves(WARM_UP);
    const texts = await statements.of(() => caller.saves({ rate: 10, seconds: 2 }));
    record('statements a save', texts.length / 20, 'statements', undefined, { max: MOST_STATEMENTS });
    const turns = await statements.turnsOf(() => caller.saves({ rate: 10, seconds: 2 }));
    record('times a save waits for the database', turns / 20, 'times', undefined, { max: MOST_TURNS });
    for (const rate of rates) {
      // A token lasts five minutes: nobody's may end within a rate, which would be counted as a failure of the server.
      await caller.signIn(readyAccounts().password);
      const bare = await caller.bare({ rate, seconds: Math.max(1, Math.round(seconds * BARE_PART)) });
      const before = process.cpuUsage();
      const result = await caller.saves({ rate, seconds });
      const { user, system } = process.cpuUsage(before);
      recordStage(record, rate, result, bare);
      record(
        `${rate} a second: time of the API's processor for one save`,
        (user + system) / 1000 / result.answered,
        'ms',
      );
      for (const reason of result.reasons) progress(reason);
    }
    const ledger = await caller.ledger();
    record('saves acknowledged', ledger.acknowledged.length, 'saves');
    record('acknowledged figures that are not there', await countLost(owner.manager, ledger), 'figures', undefined, {
      max: 0,
    });
    record('load of the machine over the last 5 minutes, beside its cores', loadavg()[1]!, 'processes', {
      ...{ name: 'cores', value: availableParallelism() },
    });
  } finally {
    await caller.end().catch(() => undefined);
    await endpoints.close();
  }
}

function recordStage(record: RecordMeasurement, rate: number, result: StageResult, bare: StageResult): void {
  const at = `${rate} a second`;
  record(`${at}: asked`, result.asked, 'saves');
  record(`${at}: answered a second`, result.answered / result.seconds, 'saves/s', {
    ...{ name: 'bare updates of the same rows', value: bare.answered / bare.seconds },
  });
  record(`${at}: shed`, result.shed, 'saves');
  record(`${at}: failed otherwise`, result.failed, 'saves', undefined, { max: 0 });
  for (const part of [0.5, 0.95, 0.99]) {
    const beside = { name: 'bare updates of the same rows', value: quantileOf(bare.laps, part) };
    record(`${at}: p${part * 100} of those answered`, quantileOf(result.laps, part), 'ms', beside);
  }
  if (result.shed) record(`${at}: p95 until somebody is turned away`, quantileOf(result.shedLaps, 0.95), 'ms');
}
