/**
 * A report begins with the first thing entered in it. Until now it was begun by being looked at: such reports, in which
 * nobody has entered anything, are taken back, and their duties are "not begun" again.
 */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ReportsBegun1764100006950 implements MigrationInterface {
  name = 'ReportsBegun1764100006950';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      delete from submission s where s.state = 'draft' and s.revision = 0
        and not exists (select from submission_revision v where v.submission_id = s.id)
        and not exists (select from review_step r where r.submission_id = s.id)`);
  }

  async down(): Promise<void> {
    return Promise.reject(new Error('forward only'));
  }
}
