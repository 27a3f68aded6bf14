/**
 * The scan of a signed report, or the file that was signed digitally: it goes with the signature, and is seen where the report is seen.
 */
import type { MigrationInterface, QueryRunner } from 'typeorm';

const ACCOUNT = `(select nullif(current_setting('vlis.account', true), '')::int)`;
/** The policies of the tables that are asked here hold for whoever asks. */
const SEEN = `${ACCOUNT} = 0 or account_id = ${ACCOUNT}
  or exists (select from review_step_file f where f.file_id = file.id)
  or exists (select from province_report_file f where f.file_id = file.id)`;
const OF_STEP = `exists (select from province_report_step s where s.id = step_id)`;

export class SignedFiles1764100008720 implements MigrationInterface {
  name = 'SignedFiles1764100008720';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table province_report_file (
        file_id      int primary key references file,
        step_id      int not null references province_report_step,
        attached_at  timestamptz not null,
        attached_by  int not null references account
      )`);
    await db.query(`create index province_report_file_of_step on province_report_file (step_id)`);
    await db.query(`alter table province_report_file enable row level security`);
    await db.query(`create policy seen on province_report_file for select using (${OF_STEP})`);
    await db.query(`create policy added on province_report_file for insert with check (${OF_STEP})`);
    await db.query(`drop policy seen on file`);
    await db.query(`create policy seen on file for select using (${SEEN})`);
  }

  async down(): Promise<void> {
    return Promise.reject(new Error('forward only'));
  }
}
