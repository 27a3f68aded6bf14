/** A follow-up that is sent again, because the answer was lost on the way, is written once: the screen makes a key for each. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class FollowUpOnce1764100007910 implements MigrationInterface {
  name = 'FollowUpOnce1764100007910';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`alter table follow_up add column key text`);
    await db.query(`alter table follow_up add constraint follow_up_once unique (recorded_by, key)`);
  }

  async down(): Promise<void> {
    return Promise.reject(new Error('forward only'));
  }
}
