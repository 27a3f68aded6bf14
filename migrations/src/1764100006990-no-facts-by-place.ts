/**
 * Takes the index over facts by province back: every acceptance paid for it, and the libraries of a province are found by
 * what they owe (docs/decisions/0033).
 */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class NoFactsByPlace1764100006990 implements MigrationInterface {
  name = 'NoFactsByPlace1764100006990';

  async up(db: QueryRunner): Promise<void> {
    await db.query('drop index fact_place');
  }

  async down(): Promise<void> {
    return Promise.reject(new Error('forward only'));
  }
}
