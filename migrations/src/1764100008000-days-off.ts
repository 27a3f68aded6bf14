/** Days off as data: holidays, the days on which they are made up for, and weekend days that are worked instead. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class DaysOff1764100008000 implements MigrationInterface {
  name = 'DaysOff1764100008000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table day_off (
        day        date primary key,
        is_worked  boolean not null,
        name_vi    text not null,
        name_en    text not null,
        basis_vi   text not null,
        basis_en   text not null
      )`);
  }

  async down(): Promise<void> {
    return Promise.reject(new Error('forward only'));
  }
}
