/** Reports on their way: working cells as one document with a revision, the history of cells, reviews, queries. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Submissions1764000003000 implements MigrationInterface {
  name = 'Submissions1764000003000';

  async up(db: QueryRunner): Promise<void> {
    // cells: { "B01": "2371", "B05": "~not-collected" }, computed items included (libs/domain shared/cell.ts).
    await db.query(`
      create table submission (
        id               int generated always as identity primary key,
        round_id         int not null,
        library_id       int not null,
        form_version_id  int not null references form_version,
        state            text not null,
        revision         int not null default 0,
        cells            jsonb not null default '{}',
        explanations     jsonb not null default '{}',
        filled           smallint not null default 0,
        asked            smallint not null default 0,
        errors           smallint not null default 0,
        warnings         smallint not null default 0,
        open_warnings    smallint not null default 0,
        effect           numeric,
        effect_item      text,
        partial_period   boolean,
        submitted_at     timestamptz,
        late             boolean not null default false,
        updated_at       timestamptz not null default now(),
        constraint submission_once unique (round_id, library_id),
        constraint submission_obliged foreign key (round_id, library_id) references obligation,
        constraint submission_state check
          (state in ('draft', 'submitted', 'returned', 'province-accepted', 'ministry-accepted'))
      )`);
    await db.query(`create index submission_library on submission (library_id)`);
    // The on-time rate counts these for every province of a round.
    await db.query(
      `create index submission_in_time on submission (round_id, library_id) where submitted_at is not null and not late`,
    );

    // changes: { "B01": ["2340", "2371"] }, before (null: blank) and after. Nothing here is ever changed.
    await db.query(`
      create table submission_revision (
        submission_id  int not null references submission,
        revision       int not null,
        at             timestamptz not null,
        account_id     int not null references account,
        changes        jsonb not null,
        explained      jsonb not null default '{}',
        primary key (submission_id, revision)
      )`);

    await db.query(`
      create table review_step (
        id             bigint generated always as identity primary key,
        submission_id  int not null references submission,
        at             timestamptz not null,
        account_id     int not null references account,
        move           text not null,
        from_state     text not null,
        to_state       text not null,
        revision       int not null,
        note           text
      )`);
    await db.query(`create index review_step_submission on review_step (submission_id, id)`);

    await db.query(`
      create table cell_query (
        id             int generated always as identity primary key,
        submission_id  int not null references submission,
        step_id        bigint not null references review_step,
        item           text not null,
        reason         text not null,
        level          text not null check (level in ('province', 'ministry')),
        raised_by      int not null references account,
        raised_at      timestamptz not null,
        answer         text,
        answered_by    int references account,
        answered_at    timestamptz
      )`);
    await db.query(`create index cell_query_submission on cell_query (submission_id)`);

    await db.query(`
      create function refuse_change() returns trigger language plpgsql as $$
      begin
        raise exception '% is append-only', tg_table_name using constraint = tg_name;
      end $$`);
    for (const table of ['submission_revision', 'review_step']) {
      await db.query(`
        create trigger ${table}_append_only before update or delete on ${table}
          for each row execute function refuse_change()`);
      await db.query(`
        create trigger ${table}_not_emptied before truncate on ${table}
          for each statement execute function refuse_change()`);
    }
  }

  async down(): Promise<void> {
    return Promise.reject(new Error('forward only'));
  }
}
