/**
 * Row-level security (migrations/src/1764100007000-row-security.ts), behind the conditions of the repositories: even a query without any condition sees only
 * the viewer's rows. Asked here directly, under the application's role.
 */
import { rowSightOf, type Viewer } from '@vlis/domain';
import { tables } from '@vlis/migrations';
import type { EntityManager } from 'typeorm';
import { plantWorld, type World } from '../../testing/matrix/world.js';
import { Sweep } from '../../testing/matrix/sweep.js';
import { systemViewer } from '../access/system-viewer.js';
import { ViewerDirectory } from '../auth/viewer-directory.js';
import { Database } from './database.js';

let world: World;
let database: Database;
const seats: { readonly name: string; readonly viewer: Viewer }[] = [];

beforeAll(async () => {
  world = await plantWorld();
  database = world.api.app.get(Database, { strict: false });
  const directory = world.api.app.get(ViewerDirectory, { strict: false });
  for (const { name } of new Sweep(world).seats) {
    const viewer = await directory.find(name);
    if (viewer) seats.push({ name, viewer });
  }
});
afterAll(() => world.api.stop());

const guarded = Object.keys(tables).filter((table) => tables[table]!.open === undefined);
const count = async (db: Pick<EntityManager, 'query'>, table: string): Promise<number> =>
  (await db.query<[{ n: number }]>(`select count(*)::int as n from ${table}`))[0].n;

it('every table has its policies, or a reason why everybody may see it', async () => {
  const rows: { name: string; guarded: boolean }[] = await world.api.db.query(
    `select relname as name, relrowsecurity and exists (
       select from pg_policy where polrelid = pg_class.oid and polcmd = 'r') as guarded
     from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and not relispartition`,
  );
  expect(
    rows
      .filter((table) => table.guarded)
      .map(({ name }) => name)
      .sort(),
  ).toEqual([...guarded].sort());
  expect(
    rows
      .filter((table) => !table.guarded)
      .map(({ name }) => name)
      .sort(),
  ).toEqual(
    Object.keys(tables)
      .filter((table) => !guarded.includes(table))
      .sort(),
  );
});

it('shows nobody what was noted about following up their own library', async () => {
  const seen = async (name: string) =>
    database.read(seats.find((seat) => seat.name === name)!.viewer, (db) => count(db, 'follow_up'));
  expect(await Promise.all(['thuthu.tuyhoa', 'giamdoc.tvdaklak', 'thuthu.donvi'].map(seen))).toEqual([0, 0, 0]);
  expect(await Promise.all(['chuyenvien.daklak', 'nganh.quocphong', 'phantich.bo'].map(seen))).toEqual([1, 1, 4]);
});

it('shows the plan of a province to all, and of a library to those who see its submissions, who alone may write there', async () => {
  const planted = `insert into plan_figure (form_id, item, period, province_id, library_id, value, basis, recorded_at, recorded_by)
    select 1, 'B01', '2026', $1, $2, 7, 'x', now(), min(id) from account`;
  const one = (at: string) => world.things.find((thing) => thing.at === at && thing.workState === 'draft')!.place;
  const [home, armed] = [one('home'), one('armed')];
  for (const values of [
    [home.provinceId, null],
    [home.provinceId, home.libraryId],
    [armed.provinceId, armed.libraryId],
  ])
    await world.api.db.query(planted, values);
  const viewerOf = (name: string): Viewer => seats.find((seat) => seat.name === name)!.viewer;
  const seen = (name: string) => database.read(viewerOf(name), (db) => count(db, 'plan_figure'));
  const names = ['chuyenvien.daklak', 'chuyenvien.hanoi', 'nganh.quocphong', 'phantich.bo', 'lanhdao.bo'];
  expect(await Promise.all(names.map(seen))).toEqual([2, 1, 2, 3, 2]);
  const ended = (name: string) =>
    database.keep(viewerOf(name), (db) =>
      db.query<[unknown[], number]>(`update plan_figure set ended_at = now(), ended_by = 1 where library_id is null`),
    );
  expect((await ended('chuyenvien.hanoi'))[1]).toBe(0);
  await expect(
    database.keep(viewerOf('chuyenvien.hanoi'), (db) =>
      db.query(planted.replace('2026', '2027'), [home.provinceId, null]),
    ),
  ).rejects.toThrow('policy');
  expect((await ended('chuyenvien.daklak'))[1]).toBe(1);
});

it('a query that says of nobody for whom it runs sees nothing, on a fresh connection and on a used one', async () => {
  // The owner sees them, so there is something to be seen.
  const filled = (
    await Promise.all(guarded.map(async (table) => ((await count(world.api.db, table)) ? [table] : [])))
  ).flat();
  expect(filled).toEqual(
    expect.arrayContaining(['library_state', 'obligation', 'submission', 'audit_entry', 'account']),
  );
  await Promise.all(Array.from({ length: 8 }, () => database.read(systemViewer('test'), (db) => count(db, 'account'))));
  for (const table of guarded) expect([table, await count(world.api.pool, table)]).toEqual([table, 0]);
  expect(await world.api.pool.query(`update submission set state = state returning id`)).toEqual([[], 0]);
  await expect(world.api.pool.query(`insert into account (username, name) values ('x.y', 'X')`)).rejects.toThrow(
    'policy',
  );
});

it('the settings of one transaction end with it', async () => {
  const runner = world.api.pool.createQueryRunner();
  try {
    await runner.startTransaction();
    await runner.query(`select set_config('vlis.account', $1, true)`, [`${seats[0]!.viewer.accountId}`]);
    expect(await count(runner.manager, 'account')).toBeGreaterThan(0);
    await runner.rollbackTransaction();
    expect(await count(runner.manager, 'account')).toBe(0);
  } finally {
    await runner.release();
  }
});

interface Owed {
  readonly id: number;
  readonly province: number;
  readonly body: string;
  readonly restricted: boolean;
}

/** Worked out from the domain, library by library. */
const reaches = (viewer: Viewer, { id, province, body, restricted }: Owed): boolean => {
  const { reach, provinceIds, libraryIds, bodies } = rowSightOf(viewer, 'submissions');
  if (reach === 'whole' || libraryIds.includes(id) || bodies.includes(body)) return true;
  return !restricted && (reach === 'nation' || provinceIds.includes(province));
};

it('shows of what is owed and of submissions, with all that hangs on them, what the rights reach, and no more', async () => {
  const owed: Owed[] = await world.api.db.query(
    `select library_id as id, province_id as province, body, restricted
     from obligation join governing_body on governing_body.code = body order by round_id, library_id`,
  );
  const owners = new Map<string, { readonly submission: number; readonly library: number }[]>();
  for (const table of ['submission_revision', 'review_step', 'cell_query'])
    owners.set(
      table,
      await world.api.db.query(
        `select s.id as submission, s.library_id as library from ${table} t join submission s on s.id = t.submission_id`,
      ),
    );
  let different = 0;
  for (const { name, viewer } of seats) {
    const seen = new Set(owed.filter((one) => reaches(viewer, one)).map(({ id }) => id));
    different += Number(seen.size > 0 && seen.size < new Set(owed.map(({ id }) => id)).size);
    await database.read(viewer, async (db) => {
      for (const table of ['obligation', 'submission']) {
        const rows: { id: number }[] = await db.query(`select library_id as id from ${table}`);
        const all: { id: number }[] = await world.api.db.query(`select library_id as id from ${table}`);
        expect([name, table, rows.length]).toEqual([name, table, all.filter(({ id }) => seen.has(id)).length]);
        expect(rows.filter(({ id }) => !seen.has(id))).toEqual([]);
      }
      for (const [table, rows] of owners)
        expect([name, table, await count(db, table)]).toEqual([
          name,
          table,
          rows.filter(({ library }) => seen.has(library)).length,
        ]);
    });
  }
  expect(different).toBeGreaterThan(3);
  expect(seats.length).toBeGreaterThan(8);
});

it('shows of restricted libraries those whose chain one is in', async () => {
  const states: { id: number; body: string; restricted: boolean }[] = await world.api.db.query(
    `select library_id as id, body, restricted from library_state join governing_body on governing_body.code = body`,
  );
  for (const { name, viewer } of seats) {
    const { reach, libraryIds, bodies } = rowSightOf(viewer, 'register');
    const due = states.filter(
      ({ id, body, restricted }) =>
        !restricted || reach === 'whole' || libraryIds.includes(id) || bodies.includes(body),
    );
    expect([name, await database.read(viewer, (db) => count(db, 'library_state'))]).toEqual([name, due.length]);
  }
  expect(states.some(({ restricted }) => restricted)).toBe(true);
});

it('keeps the audit and ended sessions from everybody but the system', async () => {
  for (const { name, viewer } of seats)
    for (const table of ['audit_entry', 'audit_lane', 'ended_session', 'logout_token'])
      expect([name, table, await database.read(viewer, (db) => count(db, table))]).toEqual([name, table, 0]);
  expect(await database.read(systemViewer('audit-verify'), (db) => count(db, 'audit_entry'))).toBeGreaterThan(0);
});
