/**
 * Each fact belongs to an edition of its round's figures, and roll-ups are kept apart by edition. What is official on the
 * day of this migration has been shown as it is, so all of it is the first.
 */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Editions1764100006500 implements MigrationInterface {
  name = 'Editions1764100006500';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`alter table fact add column edition smallint not null default 0`);
    await db.query(`alter table rollup add column edition smallint not null default 0`);
    await db.query(`
      alter table rollup drop constraint rollup_pkey, add primary key (round_id, place_id, type, edition)`);
  }

  async down(): Promise<void> {
    return Promise.reject(new Error('forward only'));
  }
}
