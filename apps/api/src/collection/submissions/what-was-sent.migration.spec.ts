/** Submissions that were being reworked when the sent values began to be stored: they are restored from the history. */
import { randomBytes } from 'node:crypto';
import { migrations } from '@vlis/migrations';
import { DataSource } from 'typeorm';
import { Config } from '../../platform/config/config.js';
import { dataSourceOptions } from '../../platform/database/data-source.js';
import { dropDatabase } from '../../platform/database/drop-database.js';
import { onServer, ownerAt } from '../../testing/template.js';
import '../../testing/index.js';

const name = `vlis_suite_${randomBytes(6).toString('hex')}`;
let db: DataSource;

const migrated = (below: string): Promise<DataSource> => {
  const options = dataSourceOptions(new Config({ databaseUrl: ownerAt(name), databasePool: 2 }));
  const some = migrations.filter((Migration) => new Migration().name!.slice(-13) < below);
  return new DataSource({ ...options, migrations: some } as typeof options).initialize();
};

const BEFORE = `
  insert into admin_unit (level, code, kind, name_vi, name_en, search_key, valid_from) values
    ('province', '66', 'tỉnh', 'Đắk Lắk', 'Dak Lak', 'dak lak', '2025-07-01');
  insert into library_type (code, name_vi, name_en, form, answers_as, is_library, is_public, reviewed_by, article, valid_from,
    governed_by) values ('X', 'x', 'x', 'full', 'X', true, true, '{province,ministry}', 'x', '2020-07-01', 'UBND-X');
  insert into library (identifier) select 'VN-' || n from generate_series(1, 3) n;
  insert into form (code) values ('F');
  insert into form_version (form_id, number, status, definition) values
    (1, 1, 'published', '{"items": [{"code": "B01"}, {"code": "B02"}, {"code": "B09", "formula": "sum(B01, B02)"}]}');
  insert into round (form_id, form_version_id, period, kind, year, starts_on, ends_on, opens_on, cutoff_on, due_on, closes_on)
    values (1, 1, '2025', 'year', 2025, '2024-12-01', '2025-11-30', '2025-11-16', '2025-11-15', '2025-12-05', '2025-12-31');
  insert into obligation (round_id, library_id, province_id, type, body, due_on, active_whole_period)
    select 1, n, 1, 'X', 'UBND-X', '2025-12-05', true from generate_series(1, 3) n;
  insert into account (username, name) values ('a', 'A');
  insert into submission (round_id, library_id, form_version_id, state, revision, cells, explanations, warnings, partial_period)
    values (1, 1, 1, 'returned', 4, '{"B01": "9", "B02": "8", "B09": "17"}', '{"R1:B01": "new", "R2:B01": "later"}', 5, false),
      (1, 2, 1, 'returned', 2, '{"B01": "3", "B09": "3"}', '{"R1:B01": "said"}', 1, null),
      (1, 3, 1, 'draft', 2, '{"B01": "3"}', '{}', 1, null);
  insert into review_step (submission_id, at, account_id, move, from_state, to_state, revision) values
    (1, now(), 1, 'submit', 'draft', 'submitted', 2), (1, now(), 1, 'return-from-province', 'submitted', 'returned', 2),
    (2, now(), 1, 'submit', 'draft', 'submitted', 2), (2, now(), 1, 'return-from-province', 'submitted', 'returned', 2);
  insert into submission_revision (submission_id, revision, at, account_id, changes, explained) values
    (1, 1, now(), 1, '{"B01": [null, "1"]}', '{}'), (1, 2, now(), 1, '{"B01": ["1", "2"]}', '{"R1:B01": ["", "old"]}'),
    (1, 3, now(), 1, '{"B01": ["2", "5"], "B02": [null, "8"], "report.partial_period": ["1", "0"]}', '{"R1:B01": ["old", "new"]}'),
    (1, 4, now(), 1, '{"B01": ["5", "9"]}', '{"R2:B01": ["", "later"]}')`;

beforeAll(async () => {
  await onServer((client) => client.query(`create database ${name}`));
  const before = await migrated('1764100005100');
  await before.runMigrations();
  await before.query(BEFORE);
  await before.destroy();
  db = await migrated('9');
  await db.runMigrations();
});
afterAll(async () => {
  await db.destroy();
  await onServer((client) => dropDatabase(client, name));
});

it('has the cells, words and declaration of the day they were sent, and no computed item', async () => {
  const rows: { sent: unknown }[] = await db.query(`select sent from submission order by id`);
  expect(rows.map(({ sent }) => sent)).toEqual([
    {
      ...{ revision: 2, cells: { B01: '2', A00: '1' }, explanations: { 'R1:B01': 'old' } },
      ...{ errors: null, warnings: null, openWarnings: null },
    },
    {
      ...{ revision: 2, cells: { B01: '3' }, explanations: { 'R1:B01': 'said' } },
      ...{ errors: 0, warnings: 1, openWarnings: 0 },
    },
    null,
  ]);
});
