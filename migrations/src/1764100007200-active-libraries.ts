/**
 * Active libraries are counted from their index alone again: the policy of library_state (migration 7000) reads the body and the
 * library, which the index did not hold, so that every row was fetched. Counting 2 857 libraries took 1.73 ms for 1.16
 * without policies, and takes 1.28.
 */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ActiveLibraries1764100007200 implements MigrationInterface {
  name = 'ActiveLibraries1764100007200';

  async up(db: QueryRunner): Promise<void> {
    await db.query('drop index library_state_active');
    await db.query(
      `create index library_state_active on library_state (province_id, type, valid_from, valid_to)
         include (body, library_id) where status = 'active'`,
    );
  }

  async down(): Promise<void> {
    return Promise.reject(new Error('forward only'));
  }
}
