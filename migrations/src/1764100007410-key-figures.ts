/**
 * Which items are key figures is a mark on the item and no list in the program. A new form says it in its document; beside
 * one that is published it stands here, dated, as its better words do. Filled with the list that the program had, for the
 * items of it that a published form has.
 */
import type { MigrationInterface, QueryRunner } from 'typeorm';

const WANTED = ['B01', 'D01', 'E04', 'E10', 'C01', 'I01', 'E03', 'K01', 'B15', 'F02', 'C08'];

export class KeyFigures1764100007410 implements MigrationInterface {
  name = 'KeyFigures1764100007410';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table key_figure (
        form_version_id  int not null references form_version,
        code             text not null,
        valid_from       date not null,
        place            smallint constraint key_figure_place check (place > 0),
        primary key (form_version_id, code, valid_from)
      )`);
    await db.query(`
      create function keep_key_figure() returns trigger language plpgsql as $$
      begin
        raise exception 'a mark beside a form version stays; a later one counts' using constraint = 'key_figure_append_only';
      end $$`);
    await db.query(`
      create trigger key_figure_append_only before update or delete on key_figure
        for each row execute function keep_key_figure()`);
    await db.query(
      `insert into key_figure (form_version_id, code, valid_from, place)
       select version.id, wanted.code, '1900-01-01', wanted.place
       from form_version version, unnest($1::text[]) with ordinality as wanted (code, place)
       where version.status <> 'draft'
         and exists (select from jsonb_array_elements(version.definition -> 'items') item where item ->> 'code' = wanted.code)`,
      [WANTED],
    );
  }

  async down(): Promise<void> {
    return Promise.reject(new Error('forward only'));
  }
}
