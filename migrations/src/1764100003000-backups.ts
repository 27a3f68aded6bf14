import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What was backed up, restored and drilled, and how far the log of the database is kept elsewhere. */
export class Backups1764100003000 implements MigrationInterface {
  name = 'Backups1764100003000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table backup_run (
        id        integer generated always as identity primary key,
        kind      text not null,
        tool      text not null,
        outcome   text not null,
        began_at  timestamptz not null,
        ended_at  timestamptz not null,
        folder    text not null,
        label     text,
        bytes     bigint,
        moment    timestamptz,
        code      text,
        details   jsonb not null default '{}',
        constraint backup_run_kind check (kind in ('backup', 'restore', 'drill')),
        constraint backup_run_tool check (tool in ('vlis', 'pgbackrest')),
        constraint backup_run_outcome check (outcome in ('succeeded', 'failed')),
        constraint backup_run_in_order check (ended_at >= began_at),
        constraint backup_run_size check (bytes >= 0),
        constraint backup_run_whole check (outcome = 'failed' or moment is not null)
      );
      create index backup_run_newest on backup_run (kind, ended_at desc);
      comment on column backup_run.moment is 'Of a backup: from when on one can restore with it; of a restore or drill: the moment gone back to.';

      create function backup_run_is_append_only() returns trigger language plpgsql as $$
      begin
        raise exception 'backup_run is append-only' using errcode = 'restrict_violation';
      end $$;
      create trigger backup_run_stays before update or delete on backup_run
        for each row execute function backup_run_is_append_only();
      create trigger backup_run_is_not_emptied before truncate on backup_run
        for each statement execute function backup_run_is_append_only();

      create table archive_state (
        id          smallint primary key,
        reached_at  timestamptz,
        problem     text,
        reported_at timestamptz not null,
        constraint archive_state_once check (id = 1),
        constraint archive_state_problem check (problem in ('folder', 'space', 'key', 'torn', 'superseded'))
      );
      comment on column archive_state.reached_at is 'Everything acknowledged until then is in the backup folder.';
    `);
  }

  async down(): Promise<void> {
    return Promise.reject(new Error('forward only'));
  }
}
