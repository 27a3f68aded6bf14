/**
 * The day up to which editions of figures are out. One row, locked by every acceptance that makes figures official until it is
 * over, and moved on only while nobody holds it: so no acceptance can join an edition that somebody has seen.
 */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class EditionDay1764100006800 implements MigrationInterface {
  name = 'EditionDay1764100006800';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table edition_day (
        id  smallint primary key,
        day date not null,
        constraint edition_day_once check (id = 1)
      )`);
    // Before every round: the first question for figures moves it to its own day.
    await db.query(`insert into edition_day (id, day) values (1, '0001-01-01')`);
    await db.query(`
      create function edition_day_goes_on() returns trigger language plpgsql as $$
      begin
        if new.day < old.day then raise exception 'editions that are out stay out'; end if;
        return new;
      end $$`);
    await db.query(`
      create trigger edition_day_goes_on before update on edition_day
      for each row execute function edition_day_goes_on()`);
  }

  async down(): Promise<void> {
    return Promise.reject(new Error('forward only'));
  }
}
