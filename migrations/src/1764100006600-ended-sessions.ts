/** Sessions that have ended before their tokens, and whom an account belongs to at the identity provider. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class EndedSessions1764100006600 implements MigrationInterface {
  name = 'EndedSessions1764100006600';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table ended_session (
        session text primary key,
        until timestamptz not null
      )`);
    await db.query(`
      create table logout_token (
        jti text primary key,
        until timestamptz not null
      )`);
    // Accounts from before are bound when their person comes next.
    await db.query(`
      alter table account
        add column signed_out_at timestamptz,
        add column issuer text,
        add column subject text,
        add constraint account_subject_has_issuer check ((issuer is null) = (subject is null)),
        add constraint account_subject_once unique (issuer, subject)`);
  }

  async down(): Promise<void> {
    return Promise.reject(new Error('forward only'));
  }
}
