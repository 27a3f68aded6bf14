import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Accounts with dated roles, and the audit, which nobody changes afterwards. */
export class PeopleAndAudit1764000000000 implements MigrationInterface {
  name = 'PeopleAndAudit1764000000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table account (
        id         integer generated always as identity primary key,
        username   text not null,
        name       text not null,
        active     boolean not null default true,
        created_at timestamptz not null default now(),
        constraint account_username_once unique (username),
        constraint account_username_written check (username = btrim(username) and username <> '')
      );
      comment on table account is 'A person known by the name in the access token; credentials live with the identity provider.';

      create table account_role (
        id         integer generated always as identity primary key,
        account_id integer not null references account (id),
        role       text not null,
        unit_id    integer,
        library_id integer,
        valid_from date not null,
        valid_to   date,
        constraint account_role_one_scope check (unit_id is null or library_id is null),
        constraint account_role_dates_in_order check (valid_to is null or valid_to >= valid_from)
      );
      comment on column account_role.unit_id is 'Province in which the role holds; with library_id also empty, the role holds nationally.';
      comment on column account_role.valid_to is 'Last day of validity; empty: still valid.';
      create index account_role_of_account on account_role (account_id);

      create table audit_entry (
        id             bigint generated always as identity primary key,
        at             timestamptz not null default clock_timestamp(),
        account_id     integer references account (id),
        actor          text not null,
        action         text not null,
        subject_kind   text,
        subject_ids    text[] not null default '{}',
        details        jsonb not null default '{}',
        ip             inet,
        correlation_id text
      );
      comment on column audit_entry.account_id is 'Empty for the system itself, whose name stands in actor.';
      create index audit_entry_by_subject on audit_entry (subject_kind, at desc);
      create index audit_entry_by_account on audit_entry (account_id, at desc);

      create function audit_entry_is_append_only() returns trigger language plpgsql as $$
      begin
        raise exception 'audit_entry is append-only' using errcode = 'restrict_violation';
      end $$;
      create trigger audit_entry_stays before update or delete on audit_entry
        for each row execute function audit_entry_is_append_only();
      create trigger audit_entry_is_not_emptied before truncate on audit_entry
        for each statement execute function audit_entry_is_append_only();
    `);
  }

  async down(): Promise<void> {
    return Promise.reject(new Error('forward only'));
  }
}
