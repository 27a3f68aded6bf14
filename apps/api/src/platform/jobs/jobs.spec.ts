/**
 * What a job writes to the database is there exactly once and if and only if the job is completed, also where a process dies,
 * fails or takes it twice.
 */
import { startApi, type Api } from '../../testing/index.js';
import { doJobs, letPass } from '../../testing/do-jobs.js';
import { ownerAt } from '../../testing/template.js';
import { systemViewer } from '../access/system-viewer.js';
import { Database } from '../database/database.js';
import { asOwner } from '../database/migrate-database.js';
import { FoldedFeatures } from '../features/fold-features.js';
import { bossOver, byItself } from './boss.js';
import { JobHandlers, type JobHandler } from './job-handlers.js';
import { JobLoop } from './job-loop.js';
import { DELIVER_NEWS, SEND_MAIL, type MailJob } from './platform-jobs.js';
import { layJobs } from './lay-jobs.js';
import { RunJob } from './run-job.js';
import { sendJob } from './send-job.js';

let api: Api;
let database: Database;
let jobs: RunJob;
let handlers: JobHandlers;
const never = new AbortController().signal;
const ME = systemViewer('test');

beforeAll(async () => {
  api = await startApi();
  database = api.app.get(Database);
  jobs = api.app.get(RunJob);
  handlers = api.app.get(JobHandlers);
  await api.db.query(`create table effect (n int)`);
});
afterAll(() => api.stop());
beforeEach(() => api.db.query(`truncate effect, pgboss.job`));

/** From now on mail is sent by this handler. */
function handle(run: JobHandler<MailJob>['run'], failed?: JobHandler<MailJob>['failed']): void {
  (handlers as unknown as { handlers: Map<string, unknown> }).handlers.set('send-mail', {
    run,
    ...(failed && { failed }),
  });
}
const send = (mailId: number) => database.keep(ME, (tx) => sendJob(tx, SEND_MAIL, { mailId }));
const written = async (): Promise<number> =>
  ((await api.db.query(`select count(*)::int as n from effect`)) as { n: number }[])[0]!.n;
const states = async (): Promise<readonly string[]> =>
  ((await api.db.query(`select state::text from pgboss.job order by created_on, id`)) as { state: string }[]).map(
    ({ state }) => state,
  );

it('is asked for in a transaction: undone with it, there with it', async () => {
  const undone = database.keep(ME, async (tx) => {
    await sendJob(tx, SEND_MAIL, { mailId: 1 });
    throw new Error('a bug');
  });
  await expect(undone).rejects.toThrow('a bug');
  expect(await states()).toEqual([]);
  await send(1);
  expect(await states()).toEqual(['created']);
  const misshapen = database.keep(ME, (tx) => sendJob(tx, SEND_MAIL, { mailId: 'thư' as unknown as number }));
  await expect(misshapen).rejects.toThrow();
});

it('is done once by two who look at the same moment', async () => {
  handle((_job, finish) => finish((tx) => tx.query('insert into effect values (1)')));
  await Promise.all([1, 2, 3].map(send));
  const outcomes = await Promise.all(Array.from({ length: 6 }, () => jobs.next(SEND_MAIL, never)));
  expect(outcomes.filter((one) => one === 'done')).toHaveLength(3);
  expect(await written()).toBe(3);
});

it('whoever held it for too long finds it done by another, and leaves no second effect', async () => {
  let finishFirst: () => void = () => undefined;
  const held = new Promise<void>((resolve) => (finishFirst = resolve));
  let turn = 0;
  handle(async (_job, finish) => {
    if ((turn += 1) === 1) await held;
    await finish((tx) => tx.query('insert into effect values (1)'));
  });
  await send(1);
  const first = jobs.next(SEND_MAIL, never);
  while (turn === 0) await new Promise((resolve) => setTimeout(resolve, 5));
  await letPass(api, '1 hour'); // it counts as dead, and waits for its next attempt
  await letPass(api, '1 hour');
  expect(await jobs.next(SEND_MAIL, never)).toBe('done');
  finishFirst();
  expect(await first).toBe('failed');
  expect(await written()).toBe(1);
  expect(await states()).toEqual(['completed']);
});

it('what fails after its effect leaves none, is tried again later and each time later, and given up in the end', async () => {
  const failures: boolean[] = [];
  handle(
    (_job, finish) =>
      finish(async (tx) => {
        await tx.query('insert into effect values (1)');
        throw new Error('afterwards');
      }),
    (tx, _data, { isLast }) => {
      failures.push(isLast);
      return isLast ? tx.query('insert into effect values (9)') : Promise.resolve();
    },
  );
  await send(1);
  const waits: number[] = [];
  for (;;) {
    const outcome = await jobs.next(SEND_MAIL, never);
    if (outcome === 'given up') break;
    expect(outcome).toBe('failed');
    expect(await jobs.next(SEND_MAIL, never)).toBeUndefined();
    const [job]: { wait: number }[] = await api.db.query(
      `select extract(epoch from start_after - now())::float8 as wait from pgboss.job`,
    );
    waits.push(job!.wait);
    await api.db.query(`update pgboss.job set start_after = now() - interval '1 second'`);
  }
  expect(failures).toEqual([...Array<boolean>(10).fill(false), true]);
  expect(waits.at(-1)).toBeGreaterThan(8 * waits[0]!);
  expect(waits[0]).toBeGreaterThan(30);
  expect(await written()).toBe(1); // what giving up wrote, and nothing of the attempts
  expect(await states()).toEqual(['failed']);
});

it('a handler that forgets to finish is a fault, and the job is not lost', async () => {
  handle(() => Promise.resolve());
  await send(1);
  expect(await jobs.next(SEND_MAIL, never)).toBe('failed');
  expect(await states()).toEqual(['retry']);
});

it('is left by the application’s role as the owner laid it: no queue, no version of its own', async () => {
  const boss = bossOver(byItself(api.pool));
  await expect(boss.createQueue('another')).rejects.toThrow('permission denied');
  await expect(boss.clearStorage()).rejects.toThrow('permission denied');
  await expect(api.pool.query(`update pgboss.version set version = 1`)).rejects.toThrow('permission denied');
});

it('is laid as often as one migrates, and keeps what waits', async () => {
  const { jobs: kinds } = api.app.get(FoldedFeatures);
  await send(1);
  await asOwner(ownerAt(api.databaseName), async (owner) => {
    await layJobs(owner, kinds);
    await layJobs(owner, kinds);
  });
  expect(await states()).toEqual(['created']);
  const queues: { name: string }[] = await api.db.query(`select name from pgboss.queue order by name`);
  expect(queues.map(({ name }) => name)).toEqual(kinds.map(({ name }) => name).sort());
});

it('a connection on which keeping order failed is not left inside a transaction', async () => {
  const boss = bossOver(byItself(api.pool));
  await api.db.query(`alter table pgboss.archive rename to archived`);
  try {
    await expect(boss.archive()).rejects.toThrow('archive');
  } finally {
    await api.db.query(`alter table pgboss.archived rename to archive`);
  }
  await boss.maintain();
  expect(await doJobs(api)).toEqual([]);
});

it('the loop does them as they come, and ends when the server does', async () => {
  const other = await startApi({ env: { JOB_SECONDS: '1' } });
  try {
    await other.app
      .get(Database)
      .keep(ME, (tx) => sendJob(tx, DELIVER_NEWS, { kind: 'submission-returned', subject: 'x' }));
    const done = async (): Promise<boolean> =>
      ((await other.db.query(`select from pgboss.job where state = 'completed'`)) as object[]).length === 1;
    for (let turns = 0; !(await done()); turns += 1) {
      expect(turns).toBeLessThan(200);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    other.app.get(JobLoop).begin(); // a second time is none
    const began = performance.now();
    await other.app.get(JobLoop).onModuleDestroy();
    expect(performance.now() - began).toBeLessThan(1000);
  } finally {
    await other.stop();
  }
});
