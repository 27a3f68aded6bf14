/**
 * Official values and what they add up to. A fact row is one accepted report: its items as scaled integers in the form
 * version's order (architecture, decision 5: 8.8 bytes a fact, against 74.7 for a row per fact). A roll-up row is one
 * province × type × round: sums and counts of every measure (libs/domain rollup/measure.ts), in that order.
 */
import type { MigrationInterface, QueryRunner } from 'typeorm';

const FIRST_YEAR = 2010;
const LAST_YEAR = 2040;

export class FactsAndRollups1764000004000 implements MigrationInterface {
  name = 'FactsAndRollups1764000004000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table fact (
        year           smallint not null,
        round_id       int not null references round,
        library_id     int not null references library,
        submission_id  int not null references submission,
        province_id    int not null references admin_unit,
        type           text not null references library_type,
        values         bigint[] not null,
        primary key (year, round_id, library_id)
      ) partition by list (year)`);
    for (let year = FIRST_YEAR; year <= LAST_YEAR; year++) {
      await db.query(`create table fact_${year} partition of fact for values in (${year})`);
    }
    await db.query(`create table fact_other partition of fact default`);

    await db.query(`
      create table rollup (
        round_id  int not null references round,
        place_id  int not null references admin_unit,
        type      text not null references library_type,
        accepted  int not null,
        sums      numeric[] not null,
        counts    int[] not null,
        primary key (round_id, place_id, type)
      )`);

    await db.query(`
      create function add_numeric_arrays(a numeric[], b numeric[]) returns numeric[]
        language sql immutable parallel safe as $$
          select array_agg(coalesce(x, 0) + coalesce(y, 0) order by n)
          from unnest(a, b) with ordinality as pair (x, y, n) $$`);
    await db.query(`
      create function add_int_arrays(a int[], b int[]) returns int[]
        language sql immutable parallel safe as $$
          select array_agg(coalesce(x, 0) + coalesce(y, 0) order by n)
          from unnest(a, b) with ordinality as pair (x, y, n) $$`);
  }

  async down(): Promise<void> {
    return Promise.reject(new Error('forward only'));
  }
}
