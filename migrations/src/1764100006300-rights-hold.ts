/** Lets a deed ask, as its last thing, whether the rights that it rests on still hold. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class RightsHold1764100006300 implements MigrationInterface {
  name = 'RightsHold1764100006300';

  async up(db: QueryRunner): Promise<void> {
    // Two statements, so that the second sees what was committed while the first waited. `for share` waits for whoever is
    // closing the account or ending one of its roles, and makes them wait until the deed that asks is kept.
    await db.query(`
      create function rights_hold(account integer, roles integer[]) returns boolean
      language plpgsql volatile set search_path = pg_catalog, pg_temp as $$
      begin
        perform from public.account a where a.id = rights_hold.account and a.active for share;
        if not found then
          return false;
        end if;
        return not exists (select from public.account_role r where r.id = any (roles) and r.ended_at is not null);
      end $$`);
  }

  async down(): Promise<void> {
    return Promise.reject(new Error('forward only'));
  }
}
