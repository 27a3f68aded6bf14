/**
 * The province's own report: its outline as data, its sections with every revision that was saved, and its figures as they were taken.
 *
 * A section is never overwritten: a save adds a revision, and of two who save upon the same one the second meets the key. Figures are
 * kept as they were when the report was written, so that it can be seen when the data have moved since.
 *
 * A report is seen by whoever sees the submissions of its province, and by the Ministry.
 */
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Empty again after a transaction that has set it; a subquery is looked up once for a statement. */
const current = (name: string): string => `nullif(current_setting('vlis.${name}', true), '')`;
const SEEN = `(select ${current('reports_reach')}) in ('nation', 'whole')
  or province_id = any (array(select unnest(${current('reports_provinces')}::integer[])))`;

/** Sections and figures are where their report is. */
const OF_REPORT = `exists (select from province_report r where r.id = province_report_id)`;

export class ProvinceReports1764100008700 implements MigrationInterface {
  name = 'ProvinceReports1764100008700';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table report_outline (
        code      text not null,
        version   int not null check (version > 0),
        document  jsonb not null,
        primary key (code, version)
      )`);
    await db.query(`
      create table province_report (
        id               int generated always as identity primary key,
        round_id         int not null references round,
        province_id      int not null references admin_unit,
        outline          text not null,
        outline_version  int not null,
        begun_at         timestamptz not null,
        begun_by         int not null references account,
        foreign key (outline, outline_version) references report_outline,
        constraint province_report_once unique (round_id, province_id, outline)
      )`);
    await db.query(`
      create table province_report_section (
        id                  int generated always as identity primary key,
        province_report_id  int not null references province_report,
        key                 text not null,
        revision            int not null check (revision > 0),
        passage             jsonb not null,
        saved_at            timestamptz not null,
        saved_by            int not null references account,
        constraint province_report_section_revised unique (province_report_id, key, revision)
      )`);
    await db.query(`
      create table province_report_figure (
        province_report_id  int not null references province_report,
        key                 text not null,
        value               numeric,
        waiting             int not null check (waiting >= 0),
        taken_at            timestamptz not null,
        primary key (province_report_id, key)
      )`);
    await db.query(`alter table province_report enable row level security`);
    await db.query(`create policy seen on province_report for select using (${SEEN})`);
    await db.query(`create policy added on province_report for insert with check (${SEEN})`);
    for (const table of ['province_report_section', 'province_report_figure']) {
      await db.query(`alter table ${table} enable row level security`);
      await db.query(`create policy seen on ${table} for select using (${OF_REPORT})`);
      await db.query(`create policy added on ${table} for insert with check (${OF_REPORT})`);
    }
    await db.query(
      `create policy changed on province_report_figure for update using (${OF_REPORT}) with check (${OF_REPORT})`,
    );
  }

  async down(): Promise<void> {
    return Promise.reject(new Error('forward only'));
  }
}
