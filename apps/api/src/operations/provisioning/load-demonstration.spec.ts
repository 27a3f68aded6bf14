/**
 * The libraries of Đắk Lắk with Phú Yên, and those founded meanwhile anywhere, through two years: small enough for a test,
 * and every kind of move is in it.
 */
import { demonstrate, loadReference, type Demonstration } from '@vlis/seed';
import { as, startApi, type Api } from '../../testing/index.js';
import { LoadDemonstration } from './load-demonstration.js';

const reference = loadReference();
const options = { units: 1000, years: 2, seed: 1, firstYear: 2025, today: '2026-11-21' };
const whole = demonstrate(reference, options);
const demonstration: Demonstration = {
  ...whole,
  libraries: whole.libraries.filter(
    ({ states }) => ['66', '54'].includes(states.at(-1)!.province.code) || states[0]!.validFrom > '2025-01-01',
  ),
};
const submissions = demonstration.libraries.flatMap((library) => demonstration.submissionsFor(library));

let api: Api;
const lines: string[] = [];
const load = (hear: (line: string) => void = () => undefined): Promise<void> =>
  new LoadDemonstration(api.app, api.clock, hear).run(reference, demonstration);

class BrokenOff extends Error {}

beforeAll(async () => {
  api = await startApi({ now: '2026-11-21T03:00:00Z' });
  // The first attempt is broken off after a round; the second goes on from there.
  const breakOff = (line: string): void => {
    if (line.startsWith('2025-H1')) throw new BrokenOff();
  };
  await expect(load(breakOff)).rejects.toThrow(BrokenOff);
  await load((line) => lines.push(line));
  api.clock.set('2026-11-21T12:00:00Z');
}, 120_000);
afterAll(() => api.stop());

const counted = (states: readonly string[]): Readonly<Record<string, number>> =>
  Object.fromEntries([...new Set(states)].sort().map((name) => [name, states.filter((one) => one === name).length]));

it('leaves every submission in the state it was made for', async () => {
  const stored: { position: string }[] = await api.db.query(
    `select round.period || ' ' || state as position from submission join round on round.id = round_id`,
  );
  const made = submissions.map(({ period, state }) => `${period} ${state}`);
  expect(counted(stored.map(({ position }) => position))).toEqual(counted(made));
  expect(lines.filter((line) => /drafts|not owed/.test(line))).toEqual([]);
});

it('gives the planner fresh statistics of what comes all at once, under the application’s role', async () => {
  const looked: { relname: string }[] = await api.db.query(
    `select relname from pg_stat_user_tables where analyze_count > 0 order by relname`,
  );
  expect(looked.map(({ relname }) => relname)).toEqual(
    expect.arrayContaining(['library', 'library_state', 'obligation']),
  );
});

it('declares a closing submission for every library that was not active during the whole period, and blocks none', async () => {
  const [acceptance]: [{ partial: number; undeclared: number; blocked: number }] = await api.db.query(
    `select count(*)::int as partial, count(*) filter (where coalesce(cells ->> 'A00', '') <> '1')::int as undeclared,
       count(*) filter (where errors > 0 and state <> 'draft')::int as blocked
     from submission join obligation using (round_id, library_id) where not active_whole_period`,
  );
  expect(acceptance.partial).toBeGreaterThan(0);
  expect(acceptance).toMatchObject({ undeclared: 0, blocked: 0 });
});

it('tells how far it is, with counts and seconds', () => {
  const shapes = lines.map((line) => line.replace(/[\d.]+ s\)/, 'N s)').replace(/: \d+/, ': N'));
  expect(shapes).toEqual([
    'libraries: N (N s)',
    'figures: N submissions (N s)',
    ...['2025-H1', '2025', '2026-H1', '2026'].map((period) => `${period}: N submissions (N s)`),
    'reports of provinces: N (N s)',
  ]);
});

it('has reports of the provinces that are there in other states, signed with a seal and sent in time', async () => {
  const provinceReports: { code: string; period: string; step: string | null; late: boolean }[] = await api.db.query(
    `select unit.code, round.period, last.step, coalesce(last.at > round.due_on + time '17:00' , false) as late
     from province_report report join round on round.id = round_id join admin_unit unit on unit.id = province_id
     left join lateral (select step, at at time zone 'Asia/Ho_Chi_Minh' as at from province_report_step
       where province_report_id = report.id order by nth desc limit 1) last on true
     order by round.ends_on desc, unit.code`,
  );
  expect(provinceReports.map(({ code, period, step }) => `${code} ${period} ${step}`)).toEqual([
    ...['01 2026-H1 receive', '48 2026-H1 sign', '66 2026-H1 return', '68 2026-H1 null'],
    '66 2025 receive',
  ]);
  expect(provinceReports.filter(({ late }) => late)).toEqual([]);
  const [{ signed, points }] = await api.db.query(
    `select (select count(*)::int from province_report_signature) as signed, (select count(*)::int from province_report_point) as points`,
  );
  expect([signed, points]).toEqual([4, 2]);
});

it('is done by one for each stage and one for the libraries, who have accounts nobody signs in with, and nobody accepts what he entered', async () => {
  const steps: { move: string; stage: string | null; username: string }[] = await api.db.query(
    `select distinct move, from_stage as stage, username from review_step join account on account.id = account_id order by 1`,
  );
  for (const { stage, username } of steps) expect(username).toBe(`system:demonstration-${stage ?? 'clerk'}`);
  expect(steps.map(({ move, stage }) => `${move} ${stage}`)).toEqual(
    expect.arrayContaining(['submit null', 'accept province', 'accept ministry', 'return province']),
  );
  const [{ active }] = await api.db.query(
    `select bool_or(active) as active from account where username like 'system:%'`,
  );
  expect(active).toBe(false);
});

it('happens on its days: within the round, in the order of the steps, never after today', async () => {
  const [wrong] = await api.db.query(
    `select count(*) filter (where step.at < round.opens_on)::int as early,
       count(*) filter (where step.at > '2026-11-22')::int as ahead,
       count(*) filter (where step.at < before.at)::int as backwards
     from review_step step
     join submission on submission.id = step.submission_id join round on round.id = round_id
     left join lateral (
       select at from review_step earlier
       where earlier.submission_id = step.submission_id and earlier.id < step.id order by id desc limit 1
     ) before on true`,
  );
  expect(wrong).toEqual({ early: 0, ahead: 0, backwards: 0 });
});

it('says one instant for the sending in the submission and in its trail', async () => {
  const [{ sent, apart }] = await api.db.query(
    `select count(*)::int as sent, count(*) filter (where submitted_at <> (
         select max(at) from review_step where submission_id = submission.id and move = 'submit'))::int as apart
       from submission where submitted_at is not null`,
  );
  expect(sent).toBeGreaterThan(50);
  expect(apart).toBe(0);
});

it('changes nothing when all is there', async () => {
  const trace = async () => {
    const [row] = await api.db.query(
      `select (select count(*) from library)::int as libraries, (select count(*) from review_step)::int as steps,
         (select sum(revision) from submission)::int as revisions, (select count(*) from fact)::int as facts,
         (select count(*) from account_role)::int as roles`,
    );
    return row as object;
  };
  const before = await trace();
  await load();
  expect(await trace()).toEqual(before);
  api.clock.set('2026-11-21T12:00:00Z');
});

it('leaves roll-ups that a rebuild finds identical', async () => {
  const rebuild = `mutation { rebuildRollups { ... on RebuiltRollups { identical rows } } }`;
  const { rebuildRollups } = await as(api, 'phantich.bo').ask<{ rebuildRollups: object }>(rebuild);
  expect(rebuildRollups).toMatchObject({ identical: true });
});

it('gives the ready accounts their libraries, with something to do', async () => {
  const todo = `{ obligations(filter: { openRoundsOnly: true }) { total rows { state library { name { vi } } } } }`;
  interface Todo {
    readonly obligations: { readonly total: number; readonly rows: readonly object[] };
  }
  const ward = await as(api, 'thuthu.tuyhoa').ask<Todo>(todo);
  expect(ward.obligations).toEqual({
    total: 1,
    rows: [{ state: 'NOT_STARTED', library: { name: { vi: 'Thư viện phường Tuy Hòa' } } }],
  });
  const director = await as(api, 'giamdoc.tvdaklak').ask<Todo>(todo);
  expect(director.obligations).toMatchObject({ total: 1, rows: [{ state: 'DRAFT' }] });
});

it('keeps what has ended in the register, as closed', async () => {
  const closed = `{ libraries(filter: { status: CLOSED }) { total rows { province { code } } } }`;
  interface Page {
    readonly libraries: {
      readonly total: number;
      readonly rows: readonly { readonly province: { readonly code: string } }[];
    };
  }
  const { libraries } = await as(api, 'phantich.bo').ask<Page>(closed);
  expect(libraries.total).toBe(demonstration.libraries.filter(({ end }) => end !== null).length);
  expect(new Set(libraries.rows.map(({ province }) => province.code))).toEqual(new Set(['66']));
});
