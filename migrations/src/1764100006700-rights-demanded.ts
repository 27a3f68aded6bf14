/** Lets the statement that asks for rights stop a transaction by itself: whoever sends it need not read its answer before the commit. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class RightsDemanded1764100006700 implements MigrationInterface {
  name = 'RightsDemanded1764100006700';

  async up(db: QueryRunner): Promise<void> {
    // VL403 is an SQLSTATE of our own, of a class that neither the standard nor PostgreSQL uses.
    await db.query(`
      create function demand_rights(account integer, roles integer[]) returns void
      language plpgsql volatile set search_path = pg_catalog, pg_temp as $$
      begin
        if roles is not null and not public.rights_hold(account, roles) then
          raise exception 'the rights of account % have ended', account using errcode = 'VL403';
        end if;
      end $$`);
  }

  async down(): Promise<void> {
    return Promise.reject(new Error('forward only'));
  }
}
