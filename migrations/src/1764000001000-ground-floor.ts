/** Territory and registry: administrative units with their days, who follows whom, library types, libraries. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class GroundFloor1764000001000 implements MigrationInterface {
  name = 'GroundFloor1764000001000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`create extension if not exists pg_trgm`);
    await db.query(`create extension if not exists btree_gist`);

    // A code is never a key by itself: (level, code, valid_from) is. valid_to is the last day of validity.
    await db.query(`
      create table admin_unit (
        id          int generated always as identity primary key,
        level       text not null check (level in ('nation', 'province', 'district', 'commune')),
        code        text not null,
        kind        text not null,
        name_vi     text not null,
        name_en     text not null,
        search_key  text not null,
        parent_id   int references admin_unit,
        valid_from  date not null,
        valid_to    date,
        constraint admin_unit_once unique (level, code, valid_from),
        constraint admin_unit_days_in_order check (valid_to is null or valid_from <= valid_to)
      )`);
    await db.query(`create index admin_unit_parent on admin_unit (parent_id)`);

    await db.query(`
      create table admin_unit_successor (
        from_id  int not null references admin_unit,
        to_id    int not null references admin_unit,
        whole    boolean not null,
        share    numeric,
        note     text not null default '',
        primary key (from_id, to_id)
      )`);
    await db.query(`create index admin_unit_successor_to on admin_unit_successor (to_id)`);

    await db.query(`
      create table population_source (
        code      text primary key,
        label_vi  text not null,
        label_en  text not null,
        official  boolean not null
      )`);

    await db.query(`
      create table population (
        unit_id  int not null references admin_unit,
        year     int not null,
        value    numeric not null check (value >= 0),
        source   text not null references population_source,
        primary key (unit_id, year)
      )`);

    await db.query(`
      create table library_type (
        code         text primary key,
        name_vi      text not null,
        name_en      text not null,
        form         text not null check (form in ('full', 'short')),
        answers_as   text not null,
        is_library   boolean not null,
        is_public    boolean not null,
        reviewed_by  text[] not null,
        article      text not null,
        valid_from   date not null,
        valid_to     date
      )`);

    await db.query(`
      create table library (
        id            int generated always as identity primary key,
        identifier    text not null constraint library_identifier_once unique,
        external_key  text constraint library_external_key_once unique,
        recorded_at   timestamptz not null default now()
      )`);

    await db.query(`
      create table library_state (
        library_id   int not null references library,
        valid_from   date not null,
        valid_to     date,
        name_vi      text not null,
        name_en      text not null,
        search_key   text not null,
        type         text not null references library_type,
        status       text not null check (status in ('active', 'suspended', 'closed')),
        province_id  int not null references admin_unit,
        commune_id   int references admin_unit,
        primary key (library_id, valid_from),
        constraint library_state_days_in_order check (valid_to is null or valid_from <= valid_to),
        constraint library_state_one_a_day
          exclude using gist (library_id with =, daterange(valid_from, valid_to, '[]') with &&)
      )`);
    await db.query(`create index library_state_search on library_state using gin (search_key gin_trgm_ops)`);
    await db.query(`create index library_state_province on library_state (province_id, type)`);
    // Counting the libraries of a day reads this and no table: the head of every dashboard does.
    await db.query(
      `create index library_state_active on library_state (province_id, type, valid_from, valid_to)
       where status = 'active'`,
    );
  }

  async down(): Promise<void> {
    return Promise.reject(new Error('forward only'));
  }
}
