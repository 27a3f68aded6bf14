/**
 * Plan figures: what a province, or one library of it, is to reach in a year in one item of a form. A change ends a row and adds
 * another, so that it stays known what was planned when and by which document.
 *
 * The plan of a province is seen by everybody, as the province's totals are; the plan of a library where its submissions are seen. Only
 * those who see the submissions of the place write there, and of them those whom the policy lets.
 */
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Empty again after a transaction that has set it; a subquery is looked up once for a statement. */
const current = (name: string): string => `nullif(current_setting('vlis.${name}', true), '')`;
const setting = (name: string): string => `(select ${current(name)})`;
const list = (name: string, type: 'integer' | 'text'): string => `array(select unnest(${current(name)}::${type}[]))`;

const STATED = `${setting('account')} is not null`;
const WHOLE = `${setting('reports_reach')} = 'whole'`;
const OF_LIBRARY = `library_id is not null and (
  library_id = any (${list('reports_libraries', 'integer')}) or exists (
  select from library_state s
  where s.library_id = plan_figure.library_id and s.valid_to is null and (
    ((${setting('reports_reach')} = 'nation' or s.province_id = any (${list('reports_provinces', 'integer')}))
      and s.body <> all (array(select code from governing_body where governing_body.restricted)))
    or s.body = any (${list('reports_bodies', 'text')}))))`;
const OF_PROVINCE = `library_id is null and (${setting('reports_reach')} = 'nation'
  or province_id = any (${list('reports_provinces', 'integer')}))`;

const SEEN = `${WHOLE} or (library_id is null and ${STATED}) or (${OF_LIBRARY})`;
const WRITTEN = `${WHOLE} or (${OF_PROVINCE}) or (${OF_LIBRARY})`;

export class Plans1764100008100 implements MigrationInterface {
  name = 'Plans1764100008100';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table plan_figure (
        id           int generated always as identity primary key,
        form_id      int not null references form,
        item         text not null,
        period       text not null,
        province_id  int not null references admin_unit,
        library_id   int references library,
        value        numeric not null,
        basis        text not null,
        recorded_at  timestamptz not null,
        recorded_by  int not null references account,
        ended_at     timestamptz,
        ended_by     int references account,
        constraint plan_figure_basis check (length(basis) between 1 and 200),
        constraint plan_figure_ended check ((ended_at is null) = (ended_by is null))
      )`);
    // A place is looked up by its first columns.
    await db.query(`
      create unique index plan_figure_once on plan_figure (province_id, library_id, period, form_id, item)
        nulls not distinct where ended_at is null`);
    await db.query(`alter table plan_figure enable row level security`);
    await db.query(`create policy seen on plan_figure for select using (${SEEN})`);
    await db.query(`create policy added on plan_figure for insert with check (${WRITTEN})`);
    await db.query(`create policy changed on plan_figure for update using (${WRITTEN}) with check (${WRITTEN})`);
  }

  async down(): Promise<void> {
    return Promise.reject(new Error('forward only'));
  }
}
