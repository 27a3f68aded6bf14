/**
 * Facts of one province are found without reading the whole round: changes are between the same libraries, and only those of
 * a province that has grown are added up again (docs/decisions/0033). A fact that is added costs some microseconds more.
 */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class FactsByPlace1764100006980 implements MigrationInterface {
  name = 'FactsByPlace1764100006980';

  async up(db: QueryRunner): Promise<void> {
    await db.query('create index fact_place on fact (round_id, province_id)');
  }

  async down(): Promise<void> {
    return Promise.reject(new Error('forward only'));
  }
}
