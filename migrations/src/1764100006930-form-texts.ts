/**
 * What is said about a published form beside its document: instructions for its items, better words for labels and
 * messages. Dated, and added to only; a change of meaning has no place here, because it is another item.
 */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class FormTexts1764100006930 implements MigrationInterface {
  name = 'FormTexts1764100006930';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table form_text (
        form_version_id  int not null references form_version,
        kind             text not null constraint form_text_kind check (kind in ('instruction', 'label', 'message')),
        code             text not null,
        valid_from       date not null,
        change           text not null constraint form_text_keeps_its_meaning check (change in ('first', 'wording')),
        words            jsonb not null,
        search_key       text not null default '',
        primary key (form_version_id, kind, code, valid_from)
      )`);
    await db.query(`
      create function keep_form_text() returns trigger language plpgsql as $$
      begin
        raise exception 'a text beside a form version stays as it was' using constraint = 'form_text_append_only';
      end $$`);
    await db.query(`
      create trigger form_text_append_only before update or delete on form_text
        for each row execute function keep_form_text()`);
  }

  async down(): Promise<void> {
    return Promise.reject(new Error('forward only'));
  }
}
