/**
 * What is reopened counts no more: its fact goes. The application still deletes no fact by itself: this function takes those
 * alone whose report is not official, in the transaction in which it has ceased to be.
 */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class FactsTakenBack1764100007310 implements MigrationInterface {
  name = 'FactsTakenBack1764100007310';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create function take_back_fact(of_year int, of_submission int) returns void
        language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
      begin
        delete from public.fact f using public.submission s
        where f.year = of_year and f.submission_id = of_submission and s.id = of_submission
          and f.round_id = s.round_id and f.library_id = s.library_id and s.state <> 'official';
        if not found then
          raise exception 'report % has no fact to take back, or is official', of_submission;
        end if;
      end $$`);
    await db.query(`revoke all on function take_back_fact(int, int) from public`);
  }

  async down(): Promise<void> {
    return Promise.reject(new Error('forward only'));
  }
}
