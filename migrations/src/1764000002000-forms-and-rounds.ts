/** Forms, their versions (immutable once published), rounds, and who must report what by when. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class FormsAndRounds1764000002000 implements MigrationInterface {
  name = 'FormsAndRounds1764000002000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table form (
        id    int generated always as identity primary key,
        code  text not null constraint form_code_once unique
      )`);

    await db.query(`
      create table form_version (
        id            int generated always as identity primary key,
        form_id       int not null references form,
        number        int not null,
        status        text not null check (status in ('draft', 'published', 'retired')),
        definition    jsonb not null,
        published_at  timestamptz,
        constraint form_version_once unique (form_id, number)
      )`);
    // The database has the last word: what was published stays as it was, whoever asks.
    await db.query(`
      create function keep_published_form() returns trigger language plpgsql as $$
      begin
        if old.status <> 'draft' and new.definition <> old.definition then
          raise exception 'a published form version is immutable' using constraint = 'form_version_immutable';
        end if;
        return new;
      end $$`);
    await db.query(`
      create trigger form_version_immutable before update on form_version
        for each row execute function keep_published_form()`);

    await db.query(`
      create table round (
        id               int generated always as identity primary key,
        form_id          int not null references form,
        form_version_id  int not null references form_version,
        period           text not null,
        kind             text not null check (kind in ('half', 'year')),
        year             smallint not null,
        starts_on        date not null,
        ends_on          date not null,
        opens_on         date not null,
        cutoff_on        date not null,
        due_on           date not null,
        closes_on        date not null,
        constraint round_once unique (form_id, period),
        constraint round_days_in_order check (opens_on <= due_on and due_on <= closes_on)
      )`);

    // Frozen on opening: a library that closes after the cut-off keeps its duty, and its place is as it was then.
    await db.query(`
      create table obligation (
        round_id             int not null references round,
        library_id           int not null references library,
        province_id          int not null references admin_unit,
        commune_id           int references admin_unit,
        type                 text not null references library_type,
        due_on               date not null,
        active_whole_period  boolean not null,
        primary key (round_id, library_id)
      )`);
    // How many each province and type owe: the "of n" beside every total, counted once on opening.
    await db.query(`
      create table obligation_total (
        round_id     int not null references round,
        province_id  int not null references admin_unit,
        type         text not null references library_type,
        obliged      int not null,
        primary key (round_id, province_id, type)
      )`);
    await db.query(`create index obligation_library on obligation (library_id)`);
    await db.query(`create index obligation_province on obligation (province_id, round_id)`);
  }

  async down(): Promise<void> {
    return Promise.reject(new Error('forward only'));
  }
}
