/** The tables of before libraries had governing bodies, migrated: bodies by type, and sums of restricted units in the nation. */
import { randomBytes } from 'node:crypto';
import { migrations } from '@vlis/migrations';
import { DataSource } from 'typeorm';
import { Config } from '../../platform/config/config.js';
import { dataSourceOptions } from '../../platform/database/data-source.js';
import { dropDatabase } from '../../platform/database/drop-database.js';
import { ownerAt, onServer } from '../../testing/template.js';
import '../../testing/index.js';

const name = `vlis_suite_${randomBytes(6).toString('hex')}`;
let db: DataSource;

const migrated = async (until: (name: string) => boolean): Promise<DataSource> => {
  const options = dataSourceOptions(new Config({ databaseUrl: ownerAt(name), databasePool: 2 }));
  const some = migrations.filter((Migration) => until(new Migration().name!));
  return await new DataSource({ ...options, migrations: some } as typeof options).initialize();
};

const BEFORE = `
  insert into admin_unit (level, code, kind, name_vi, name_en, search_key, valid_from) values
    ('nation', 'VN', 'nước', 'Việt Nam', 'Viet Nam', 'viet nam', '1976-07-02'),
    ('province', '66', 'tỉnh', 'Đắk Lắk', 'Dak Lak', 'dak lak', '2025-07-01'),
    ('province', '01', 'thành phố', 'Hà Nội', 'Ha Noi', 'ha noi', '2004-07-01');
  insert into library_type (code, name_vi, name_en, form, answers_as, is_library, is_public, reviewed_by, article, valid_from)
    select code, code, code, 'full', code, true, false, '{province,ministry}', 'x', '2020-07-01'
    from unnest('{T,G,V,Z}'::text[]) code;
  insert into library (identifier) select 'VN-' || n from generate_series(1, 5) n;
  insert into library_state (library_id, valid_from, name_vi, name_en, search_key, type, status, province_id) values
    (1, '2020-01-01', 'Thư viện tỉnh', 'x', 'thu vien tinh', 'T', 'active', 2),
    (2, '2020-01-01', 'Trường', 'x', 'truong', 'G', 'active', 2),
    (3, '2020-01-01', 'Trung đoàn', 'x', 'trung doan', 'V', 'active', 2),
    (4, '2020-01-01', 'Công an tỉnh', 'x', 'cong an tinh', 'V', 'active', 3),
    (5, '2020-01-01', 'Khác', 'x', 'khac', 'Z', 'active', 3);
  insert into form (code) values ('F');
  insert into form_version (form_id, number, status, definition) values (1, 1, 'published', '{}');
  insert into round (form_id, form_version_id, period, kind, year, starts_on, ends_on, opens_on, cutoff_on, due_on, closes_on)
    values (1, 1, '2025', 'year', 2025, '2024-12-01', '2025-11-30', '2025-11-16', '2025-11-15', '2025-12-05', '2025-12-31');
  insert into obligation (round_id, library_id, province_id, type, due_on, active_whole_period)
    select 1, library_id, province_id, type, '2025-12-05', true from library_state;
  insert into obligation_total select 1, province_id, type, count(*) from obligation group by 2, 3;
  insert into submission (round_id, library_id, form_version_id, state) select 1, n, 1, 'ministry-accepted'
    from generate_series(1, 5) n;
  insert into fact (year, round_id, library_id, submission_id, province_id, type, values)
    select 2025, 1, library_id, library_id, province_id, type, array[library_id * 10, null] from library_state;
  insert into rollup values (1, 2, 'T', 1, '{10,0}', '{1,0}'), (1, 2, 'G', 1, '{20,0}', '{1,0}'),
    (1, 2, 'V', 1, '{30,0}', '{1,0}'), (1, 3, 'V', 1, '{40.5,7}', '{1,1}'), (1, 3, 'Z', 1, '{50,0}', '{1,0}');
  insert into account (username, name) values ('nganh.giaoduc', 'Hà'), ('someone', 'Ai');
  insert into account_role (account_id, role, valid_from) values
    (1, 'sector-officer', '2020-01-01'), (2, 'sector-officer', '2020-01-01'), (2, 'assessor', '2020-01-01')`;

beforeAll(async () => {
  await onServer((client) => client.query(`create database ${name}`));
  const before = await migrated((one) => one.slice(-13) < '1764100005000');
  await before.runMigrations();
  await before.query(BEFORE);
  await before.destroy();
  db = await migrated(() => true);
  await db.runMigrations();
});
afterAll(async () => {
  await db.destroy();
  await onServer((client) => dropDatabase(client, name));
});

it('gives every library and obligation the body of its type, and the police theirs', async () => {
  const bodies = ['UBND-T', 'BGDDT', 'BQP', 'BCA', 'KHAC'];
  const of = async (table: string) =>
    (await db.query<{ body: string }[]>(`select body from ${table} order by library_id`)).map(({ body }) => body);
  expect(await of('library_state')).toEqual(bodies);
  expect(await of('obligation')).toEqual(bodies);
});

it('counts restricted units in the nation, element by element, and leaves the rest', async () => {
  expect(await db.query(`select place_id, type, accepted, sums, counts from rollup order by place_id, type`)).toEqual([
    { place_id: 1, type: 'V', accepted: 2, sums: ['70.5', '7'], counts: [2, 1] },
    { place_id: 2, type: 'G', accepted: 1, sums: ['20', '0'], counts: [1, 0] },
    { place_id: 2, type: 'T', accepted: 1, sums: ['10', '0'], counts: [1, 0] },
    { place_id: 3, type: 'Z', accepted: 1, sums: ['50', '0'], counts: [1, 0] },
  ]);
  expect(await db.query(`select province_id as place, type, obliged from obligation_total order by 1, 2`)).toEqual([
    { place: 1, type: 'V', obliged: 2 },
    { place: 2, type: 'G', obliged: 1 },
    { place: 2, type: 'T', obliged: 1 },
    { place: 3, type: 'Z', obliged: 1 },
  ]);
  expect(await db.query(`select province_id as place from fact order by library_id`)).toEqual(
    [2, 2, 1, 1, 3].map((place) => ({ place })),
  );
});

it('leaves the armed forces’ submissions to the Ministry', async () => {
  expect(await db.query(`select distinct type, chain from obligation where type in ('T', 'V') order by type`)).toEqual([
    { type: 'T', chain: 'province-ministry' },
    { type: 'V', chain: 'ministry' },
  ]);
});

it('puts the education officer into the education sector, and guesses no other', async () => {
  expect(await db.query(`select role, body from account_role order by id`)).toEqual([
    { role: 'sector-officer', body: 'BGDDT' },
    { role: 'sector-officer', body: null },
    { role: 'assessor', body: null },
  ]);
});
