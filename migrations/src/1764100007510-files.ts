/**
 * Files in the database, cut into pieces, and the one that goes with a step of a review. A file is seen by who sent it, and by who sees
 * what it is about.
 */
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Empty again after a transaction that has set it; a subquery is looked up once for a statement. */
const ACCOUNT = `(select nullif(current_setting('vlis.account', true), '')::int)`;
const STATED = `${ACCOUNT} is not null`;
/** The policies of the tables that are asked here hold for whoever asks. */
const SEEN = `${ACCOUNT} = 0 or account_id = ${ACCOUNT} or exists (
  select from review_step_file f where f.file_id = file.id)`;
const OF_FILE = `exists (select from file where file.id = file_chunk.file_id)`;

export class Files1764100007510 implements MigrationInterface {
  name = 'Files1764100007510';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table file (
        id         int generated always as identity primary key,
        name       text not null,
        media_type text not null,
        bytes      int not null,
        sha256     text not null,
        account_id int not null references account,
        at         timestamptz not null,
        constraint file_not_too_large check (bytes between 1 and 20971520)
      )`);
    await db.query(`
      create table file_chunk (
        file_id int not null references file on delete cascade,
        nth     int not null,
        content bytea not null,
        primary key (file_id, nth),
        constraint file_chunk_not_too_large check (octet_length(content) between 1 and 262144)
      )`);
    // Pictures and documents are compressed by themselves.
    await db.query(`alter table file_chunk alter column content set storage external`);
    await db.query(`
      create table review_step_file (
        file_id int primary key references file,
        step_id bigint not null references review_step
      )`);
    await db.query(`create index review_step_file_of_step on review_step_file (step_id)`);
    for (const table of ['file', 'file_chunk', 'review_step_file'])
      await db.query(`alter table ${table} enable row level security`);
    await db.query(`create policy seen on review_step_file for select using (
      exists (select from review_step s where s.id = review_step_file.step_id))`);
    await db.query(`create policy added on review_step_file for insert with check (${STATED})`);
    await db.query(`create policy seen on file for select using (${SEEN})`);
    await db.query(`create policy added on file for insert with check (account_id = ${ACCOUNT})`);
    await db.query(`create policy deleted on file for delete using (${ACCOUNT} = 0)`);
    await db.query(`create policy seen on file_chunk for select using (${OF_FILE})`);
    await db.query(`create policy added on file_chunk for insert with check (${OF_FILE})`);
  }

  async down(): Promise<void> {
    return Promise.reject(new Error('forward only'));
  }
}
