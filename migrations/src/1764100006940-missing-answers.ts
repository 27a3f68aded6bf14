/**
 * Facts and roll-ups keep why there is no number, so that "of how many" need not read reports. A fact has the places at
 * which it counts; a roll-up has the counts (libs/domain rollup/missing.ts). Both are filled from the accepted reports:
 * for each measure that has all of its items answered and one of them with a reason, the first reason in the fixed order.
 */
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The measures of each form version with the items that they read, in the order of `measuresOf` as it stands today. */
const MEASURES = `
  create temporary table measure_item on commit drop as
  with item as (
    select version.id as version, item ->> 'code' as code, item ->> 'weightedBy' as weight, at
    from form_version version, jsonb_array_elements(version.definition -> 'items') with ordinality as item (item, at)
  ),
  measure as (
    select version, 0 as part, at, 0 as nth, code as text from item
    union all
    select version, 1, at, nth, code || ' ' || weight from item, generate_series(0, 1) nth where weight is not null
    union all
    select version.id, 2, at, nth,
      concat_ws(' ', indicator -> 'numerator' ->> 'expression', indicator -> 'denominator' ->> 'expression')
    from form_version version,
      jsonb_array_elements(version.definition -> 'indicators') with ordinality as indicator (indicator, at),
      generate_series(0, 1) nth
    where indicator -> (array['numerator', 'denominator'])[nth + 1] ->> 'kind' = 'sum'
  ),
  placed as (
    select version, text, row_number() over (partition by version order by part, at, nth) as measure from measure
  )
  select distinct placed.version, placed.measure, item.code
  from placed, regexp_matches(placed.text, '[A-Za-z_][A-Za-z0-9_]*', 'g') as word
  join item on item.code = word[1]
  where item.version = placed.version`;

const FILL = `
  with answer as (
    select fact.year, fact.round_id, fact.library_id, item.measure,
      count(*) filter (where report.cells ->> item.code is null or report.cells ->> item.code = '~not-yet') as blank,
      min(kind.at) as kind
    from fact
    join submission report on report.id = fact.submission_id
    join measure_item item on item.version = report.form_version_id
    left join (values ('~not-applicable', 0), ('~refused', 1), ('~closed', 2), ('~not-collected', 3)) as kind (text, at)
      on kind.text = report.cells ->> item.code
    group by fact.year, fact.round_id, fact.library_id, item.measure
  ),
  missing as (
    select year, round_id, library_id, array_agg(((measure - 1) * 4 + kind + 1)::smallint order by measure) as places
    from answer where blank = 0 and kind is not null group by year, round_id, library_id
  )
  update fact set missing = missing.places from missing
  where fact.year = missing.year and fact.round_id = missing.round_id and fact.library_id = missing.library_id`;

export class MissingAnswers1764100006940 implements MigrationInterface {
  name = 'MissingAnswers1764100006940';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`alter table fact add column missing smallint[] not null default '{}'`);
    await db.query(`alter table rollup add column missing int[] not null default '{}'`);
    await db.query(`
      create function count_places(counted int[], places smallint[]) returns int[]
        language plpgsql immutable parallel safe as $$
      declare
        place int;
        size int := coalesce(array_length(counted, 1), 0);
      begin
        foreach place in array places loop
          if place > size then
            counted := counted || array_fill(0, array[place - size]);
            size := place;
          end if;
          counted[place] := counted[place] + 1;
        end loop;
        return counted;
      end $$`);
    await db.query(
      `create aggregate count_each(smallint[]) (sfunc = count_places, stype = int[], initcond = '{}', parallel = safe)`,
    );
    await db.query(MEASURES);
    await db.query(FILL);
    await db.query(`
      update rollup set missing = counted.missing
      from (
        select round_id, province_id, type, edition, count_each(missing) as missing
        from fact group by round_id, province_id, type, edition
      ) counted
      where rollup.round_id = counted.round_id and rollup.place_id = counted.province_id
        and rollup.type = counted.type and rollup.edition = counted.edition`);
    await db.query('drop table measure_item');
  }

  async down(): Promise<void> {
    return Promise.reject(new Error('forward only'));
  }
}
