/**
 * The calendar as data: regimes with the periods they have (patterns), and every period that a round asks, with its own days
 * and the periods it is held against. Before, a period's days followed from two kinds in the program.
 *
 * Rounds keep the days they had. What a round repeats of its period (`kind`, `year`, first and last day) cannot differ from it.
 */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Periods1764100007800 implements MigrationInterface {
  name = 'Periods1764100007800';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table period_regime (
        code      text primary key,
        position  smallint not null,
        name_vi   text not null,
        name_en   text not null,
        basis_vi  text not null,
        basis_en  text not null
      )`);
    await db.query(`
      create table period_pattern (
        regime       text not null references period_regime,
        part         text not null,
        position     smallint not null,
        first_day    text not null,
        ends_before  text not null,
        year_before  text not null,
        end_before   text not null,
        part_inside  text,
        cutoff_on    text not null,
        opens_on     text not null,
        due_on       text not null,
        closes_on    text not null,
        primary key (regime, part)
      )`);
    await db.query(`
      create table period (
        code         text primary key,
        regime       text not null references period_regime,
        part         text not null,
        kind         text not null
          check (kind in ('quarter', 'half', 'nine-months', 'year', 'semester', 'school-year')),
        year         smallint not null,
        first_day    date not null,
        last_day     date not null,
        year_before  text not null,
        end_before   text not null,
        part_inside  text,
        constraint period_days_in_order check (first_day <= last_day),
        constraint period_apart exclude using gist
          (regime with =, kind with =, daterange(first_day, last_day, '[]') with &&),
        constraint period_as_in_round unique (code, kind, year, first_day, last_day)
      )`);
    await this.takeOver(db);
    await db.query(`alter table round drop constraint round_kind_check`);
    await db.query(`
      alter table round add foreign key (period) references period,
        add constraint round_as_its_period foreign key (period, kind, year, starts_on, ends_on)
          references period (code, kind, year, first_day, last_day)`);
  }

  /** The calendar year as the program had it, of which all rounds so far are; the reference data bring the rest. */
  private async takeOver(db: QueryRunner): Promise<void> {
    await db.query(`
      insert into period_regime (code, position, name_vi, name_en, basis_vi, basis_en)
      values ('calendar', 1, 'Năm dương lịch', 'Calendar year',
        'Thông tư 16/2022/TT-BVHTTDL', 'Circular 16/2022/TT-BVHTTDL')`);
    await db.query(`
      insert into period_pattern (regime, part, position, first_day, ends_before, year_before, end_before, part_inside,
        cutoff_on, opens_on, due_on, closes_on)
      values
        ('calendar', 'H1', 1, '01-01', '07-01', 'H1 -1', 'Y -1', null, '05-15', '05-16', '06-05', '06-30'),
        ('calendar', 'Y', 2, '01-01', '01-01 +1', 'Y -1', 'Y -1', 'H1', '11-15', '11-16', '12-05', '12-31')`);
    await db.query(`
      insert into period
        (code, regime, part, kind, year, first_day, last_day, year_before, end_before, part_inside)
      select distinct period, 'calendar', case kind when 'half' then 'H1' else 'Y' end, kind, year, starts_on, ends_on,
        case kind when 'half' then year - 1 || '-H1' else (year - 1)::text end, (year - 1)::text,
        case kind when 'year' then year || '-H1' end
      from round`);
  }

  async down(): Promise<void> {
    return Promise.reject(new Error('forward only'));
  }
}
