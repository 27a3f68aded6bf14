/** The calendar reminds by itself: on the days of its steps, everybody once, also where a day was missed or the job is done again. */
import { FoldedFeatures } from '../../platform/features/fold-features.js';
import { RunJob } from '../../platform/jobs/run-job.js';
import { as, startApi, type Api } from '../../testing/index.js';
import { doJobs } from '../../testing/do-jobs.js';
import { importZeroes } from '../../testing/plant-submission.js';
import { library, plantLibraries, plantRoles, plantRound, provinceOf2025 } from '../../testing/plant.js';

let api: Api;
let roundId: number;
let ids: ReadonlyMap<string, number>;
const [WARD, SENT] = ['demo:X:22015', 'sent'];
const at = (day: string): void => api.clock.set(`${day}T01:00:00Z`);

beforeAll(async () => {
  api = await startApi({ now: '2025-11-20T03:00:00Z' });
  const planted = await plantLibraries(
    api,
    [WARD, SENT].map((key) => library(key, { type: 'X', province: provinceOf2025('66'), name: { vi: key, en: key } })),
  );
  ids = new Map([...planted].map(([key, { id }]) => [key, id]));
  const works = (username: string, role: 'library-staff' | 'library-director', key: string) => ({
    ...{ username, name: 'N', title: { vi: '', en: '' }, role },
    scope: { kind: 'library' as const, library: key },
  });
  await plantRoles(api, [
    works('giamdoc.tvdaklak', 'library-director', WARD),
    works('giamdoc.tvdaklak', 'library-staff', SENT),
  ]);
  roundId = (await plantRound(api)).id;
  await importZeroes(api, as(api, 'quantri'), { roundId, libraries: [planted.get(SENT)!.identifier] });
});
afterAll(() => api.stop());
beforeEach(async () => {
  await api.db.query(`truncate reminder, mail, news, pgboss.job`);
  await api.db.query(`update obligation set due_on = '2025-12-05'`);
});

/** A day of the server: it asks for the jobs that recur, and does what waits. */
async function live(day: string): Promise<readonly string[]> {
  at(day);
  await api.db.query(`delete from pgboss.job where name = 'remind-by-calendar'`);
  await askAll();
  // Once more: what it asked for.
  return [...(await doJobs(api)), ...(await doJobs(api))];
}
const askAll = () => api.app.get(RunJob).askRecurring(api.app.get(FoldedFeatures).jobs);

const rows = (): Promise<readonly object[]> =>
  api.db.query(
    `select username as who, m.occasion, wave, step.days from reminder m join account a on a.id = account_id
     join reminder_step step on step.id = step_id order by wave, username`,
  );
const staff = { who: 'thuthu.tuyhoa', occasion: 'before-due' };

it('has one job in a half of the day, however many servers ask for it', async () => {
  await Promise.all([askAll(), askAll(), askAll()]);
  expect(await api.db.query(`select name, data from pgboss.job`)).toEqual([{ name: 'remind-by-calendar', data: {} }]);
});

it('reminds whoever enters seven days and one day before the due day, by mail as well, and no library that has sent', async () => {
  expect(await live('2025-11-27')).toEqual(['remind-by-calendar done']);
  expect((await live('2025-11-28')).toSorted()).toEqual(['deliver-news done', 'remind-by-calendar done']);
  await live('2025-12-04');
  expect(await rows()).toEqual([
    { ...staff, wave: 13, days: 7 },
    { ...staff, wave: 19, days: 1 },
  ]);
  expect(await api.db.query(`select count(*)::int as mails from mail`)).toEqual([{ mails: 2 }]);
  const entries = await api.db.query(
    `select actor, details from audit_entry where action = 'reminder.send' order by id limit 1`,
  );
  expect(entries).toEqual([
    { actor: 'system:reminders', details: { roundId, wave: 13, people: 1, stepId: expect.any(Number) } },
  ]);
});

it('reminds the director too when the day is over', async () => {
  await live('2025-12-06');
  expect(await rows()).toMatchObject([
    { who: 'giamdoc.tvdaklak', occasion: 'after-due', wave: 21 },
    { who: 'thuthu.tuyhoa', occasion: 'after-due', wave: 21 },
  ]);
});

it('reminds nobody twice where the job is done again, at once by two, or on the days after; a missed day is made up for', async () => {
  await live('2025-11-30');
  expect(await rows()).toEqual([{ ...staff, wave: 13, days: 7 }]);
  for (const [id] of [[1], [2]])
    await api.db.query(
      `insert into pgboss.job (name, data, retry_limit, singleton_key) values ('remind-by-calendar', '{}', 3, $1)`,
      [`again ${id}`],
    );
  await Promise.all([doJobs(api), doJobs(api)]);
  await live('2025-11-29');
  await live('2025-12-01');
  expect(await rows()).toHaveLength(1);
  expect(await api.db.query(`select count(*)::int as n from mail`)).toEqual([{ n: 1 }]);
});

it('follows a due day that was moved, and the steps of a province', async () => {
  await live('2025-11-28');
  await api.db.query(`update obligation set due_on = '2025-12-15' where library_id = $1`, [ids.get(WARD)]);
  await live('2025-12-04');
  await live('2025-12-08');
  expect(await rows()).toEqual([
    { ...staff, wave: 13, days: 7 },
    { ...staff, wave: 23, days: 7 },
  ]);
  const step = `insert into reminder_step (province_id, occasion, days, channel, roles, active_from)
    select id, 'before-due', 3, 'bell', '{library-staff}', '2025-01-01' from admin_unit
    where level = 'province' and code = $1 and valid_from = $2`;
  await api.db.query(step, ['66', '2025-07-01']);
  await api.db.query(step, ['01', '2004-07-01']);
  const done = await live('2025-12-12');
  expect(done).toEqual(['remind-by-calendar done']);
  expect((await rows()).at(-1)).toEqual({ ...staff, wave: 27, days: 3 });
});
