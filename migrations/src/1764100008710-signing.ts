/**
 * Signing and sending the reports of provinces: the steps of each report, what was signed with its seal, the points with which the Ministry
 * returns one, and delegations to sign.
 *
 * Steps are numbered; of two people who take one at once, the second meets the key. What was signed is kept whole and is never changed.
 * All of it is seen where the report is seen; a delegation by whoever sees its province.
 */
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Empty again after a transaction that has set it; a subquery is looked up once for a statement. */
const current = (name: string): string => `nullif(current_setting('vlis.${name}', true), '')`;
const SEEN = `(select ${current('reports_reach')}) in ('nation', 'whole')
  or province_id = any (array(select unnest(${current('reports_provinces')}::integer[])))`;
const OF_REPORT = `exists (select from province_report r where r.id = province_report_id)`;
const OF_STEP = `exists (select from province_report_step s where s.id = step_id)`;

export class Signing1764100008710 implements MigrationInterface {
  name = 'Signing1764100008710';

  async up(db: QueryRunner): Promise<void> {
    await createDelegations(db);
    await createSteps(db);
    await createSignatures(db);
    await createPoints(db);
  }

  async down(): Promise<void> {
    return Promise.reject(new Error('forward only'));
  }
}

async function createDelegations(db: QueryRunner): Promise<void> {
  await db.query(`
    create table signing_delegation (
      id           int generated always as identity primary key,
      province_id  int not null references admin_unit,
      account_id   int not null references account,
      post         text not null,
      basis        text not null,
      valid_from   date not null,
      valid_to     date not null,
      given_at     timestamptz not null,
      given_by     int not null references account,
      ended_at     timestamptz,
      ended_by     int references account,
      constraint signing_delegation_days check (valid_from <= valid_to),
      constraint signing_delegation_ended check ((ended_at is null) = (ended_by is null)),
      constraint signing_delegation_overlaps exclude using gist
        (province_id with =, account_id with =, daterange(valid_from, valid_to, '[]') with &&) where (ended_at is null)
    )`);
  await protect(db, 'signing_delegation', SEEN);
  await db.query(`create policy changed on signing_delegation for update using (${SEEN}) with check (${SEEN})`);
}

async function createSteps(db: QueryRunner): Promise<void> {
  await db.query(`
    create table province_report_step (
      id                  int generated always as identity primary key,
      province_report_id  int not null references province_report,
      nth                 int not null check (nth > 0),
      step                text not null
        check (step in ('sign', 'take-back', 'send', 'return', 'receive', 'correct')),
      at                  timestamptz not null,
      account_id          int not null references account,
      delegation_id       int references signing_delegation,
      reason              text,
      version             int check (version > 0),
      number              int check (number > 0),
      constraint province_report_step_once unique (province_report_id, nth),
      constraint province_report_step_version check ((step in ('sign', 'take-back')) = (version is null)),
      constraint province_report_step_reason check ((step in ('take-back', 'correct')) = (reason is not null)),
      constraint province_report_step_number check (number is null or step = 'send')
    )`);
  await protect(db, 'province_report_step', OF_REPORT);
}

async function createSignatures(db: QueryRunner): Promise<void> {
  await db.query(`
    create table province_report_signature (
      step_id  int primary key references province_report_step,
      signer   text not null,
      post     text not null,
      behalf   text,
      content  jsonb not null,
      parts    jsonb not null,
      whole    text not null check (whole ~ '^[0-9a-f]{64}$')
    )`);
  await protect(db, 'province_report_signature', OF_STEP);
}

async function createPoints(db: QueryRunner): Promise<void> {
  await db.query(`
    create table province_report_point (
      id           int generated always as identity primary key,
      step_id      int not null references province_report_step,
      section      text,
      figure       text,
      text         text not null,
      answer       text,
      answered_at  timestamptz,
      answered_by  int references account,
      constraint province_report_point_answered check
        ((answer is null) = (answered_at is null) and (answer is null) = (answered_by is null))
    )`);
  await db.query(`create index province_report_point_of_step on province_report_point (step_id)`);
  await protect(db, 'province_report_point', OF_STEP);
  await db.query(
    `create policy changed on province_report_point for update using (${OF_STEP}) with check (${OF_STEP})`,
  );
}

async function protect(db: QueryRunner, table: string, seen: string): Promise<void> {
  await db.query(`alter table ${table} enable row level security`);
  await db.query(`create policy seen on ${table} for select using (${seen})`);
  await db.query(`create policy added on ${table} for insert with check (${seen})`);
}
