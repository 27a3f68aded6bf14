/**
 * Indicators become a dictionary of their own (docs/decisions/0050). What the published forms hold is read here once: a version
 * of an indicator for each definition that differs from the one before, in force from the first day of the first round
 * that asked that form version. The documents stay as they were published; from now on nobody reads that part of them.
 *
 * Each form version has its measures by key, in the slots that they have had in the stored arrays all along.
 */
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** "As long as there have been rounds": the first day that a round may have. */
const ALWAYS = '1900-01-01';

/** What each published version says of each indicator, and from which day on that version was asked. */
const SAID = `
  create temporary table said on commit drop as
  with version as (
    select version.id, version.form_id, version.number, version.definition,
      version.number = min(version.number) over (partition by version.form_id) as is_first,
      version.number = max(version.number) over (partition by version.form_id) as is_newest,
      coalesce(
        (select min(round.starts_on) from round join form_version later on later.id = round.form_version_id
         where later.form_id = version.form_id and later.number >= version.number),
        version.published_at::date, current_date) as asked_from
    from form_version version where version.status <> 'draft'
  )
  select version.id as form_version_id, version.form_id, version.number, version.is_newest,
    case when version.is_first then date '${ALWAYS}' else version.asked_from end as since, indicator.at,
    indicator.said ->> 'code' as code, indicator.said - 'code' as definition,
    jsonb_build_array(indicator.said -> 'numerator', indicator.said -> 'denominator') as formula,
    (select min(later.asked_from) from version later
     where later.form_id = version.form_id and later.number > version.number) as next_since
  from version, jsonb_array_elements(version.definition -> 'indicators') with ordinality as indicator (said, at)`;

/** The versions of an indicator, numbered; the number of a formula is that of the version that brought it. */
const NUMBERED = `
  create temporary table numbered on commit drop as
  with changed as (
    select *,
      (definition is distinct from lag(definition) over one)::int as is_new,
      (formula is distinct from lag(formula) over one)::int as has_new_formula
    from said window one as (partition by form_id, code order by number)
  ),
  counted as (
    select *, (sum(is_new) over one)::int as version, sum(has_new_formula) over one as formula_run
    from changed window one as (partition by form_id, code order by number)
  )
  select *, min(version) over (partition by form_id, code, formula_run)::int as formula_version from counted`;

/** Each begins after the one before; it ends where the next begins, or where a later form version no longer has it. */
const VERSIONS = `
  with first as (
    select distinct on (form_id, code, version) form_id, code, version, formula_version, definition, since
    from numbered order by form_id, code, version, number
  ),
  last as (
    select distinct on (form_id, code) form_id, code, is_newest, next_since
    from numbered order by form_id, code, number desc
  ),
  -- Where two were asked from the same day on, the later one begins a day later.
  begun as (
    select first.*, date '${ALWAYS}' + (max(since - date '${ALWAYS}' - version) over one + version) as valid_from
    from first window one as (partition by form_id, code order by version)
  )
  insert into indicator_version (indicator_id, version, formula, definition, valid_from, valid_to, published_at)
  select indicator.id, begun.version, begun.formula_version, begun.definition, begun.valid_from,
    coalesce(lead(begun.valid_from) over (partition by indicator.id order by begun.version) - 1,
      case when not last.is_newest then greatest(last.next_since - 1, begun.valid_from) end),
    now()
  from begun
  join indicator on indicator.form_id = begun.form_id and indicator.code = begun.code
  join last on last.form_id = begun.form_id and last.code = begun.code
  order by indicator.id, begun.version`;

/** Items, the two sums of weighted averages, the sums of indicators: the order in which sums have been stored. */
const MEASURES = `
  insert into measure (form_version_id, slot, key, expression, alongside, valid_from)
  with item as (
    select version.id as version, item ->> 'code' as code, item ->> 'weightedBy' as weight, at
    from form_version version, jsonb_array_elements(version.definition -> 'items') with ordinality as item (item, at)
    where version.status <> 'draft'
  ),
  placed as (
    select version, 0 as part, at, 0 as nth, code as key, code as expression, null as alongside, date '${ALWAYS}' as since
    from item
    union all
    select version, 1, at, 0, code || '/w', code || ' * ' || weight, null, '${ALWAYS}' from item where weight is not null
    union all
    select version, 1, at, 1, code || '/v', weight, code || ' * ' || weight, '${ALWAYS}' from item where weight is not null
    union all
    select one.form_version_id, 2, one.at, term.nth,
      one.code || term.sign || case when one.formula_version > 1 then one.formula_version::text else '' end,
      one.definition -> term.name ->> 'expression', one.definition -> term.other ->> 'expression', brought.valid_from
    from numbered one
    cross join (values (0, '/n', 'numerator', 'denominator'), (1, '/d', 'denominator', 'numerator'))
      as term (nth, sign, name, other)
    join indicator on indicator.form_id = one.form_id and indicator.code = one.code
    join indicator_version brought on brought.indicator_id = indicator.id and brought.version = one.formula_version
    where one.definition -> term.name ->> 'kind' = 'sum'
  )
  select version, row_number() over (partition by version order by part, at, nth), key, expression, alongside, since
  from placed`;

export class Indicators1764100007400 implements MigrationInterface {
  name = 'Indicators1764100007400';

  async up(db: QueryRunner): Promise<void> {
    await createTables(db);
    await keepWhatIsInForce(db);
    await db.query(SAID);
    await db.query(NUMBERED);
    await db.query(`
      insert into indicator (form_id, code)
      select form_id, code
      from (select distinct on (form_id, code) * from said order by form_id, code, number) first
      order by form_id, number, at`);
    await db.query(VERSIONS);
    await db.query(MEASURES);
    await db.query('drop table numbered, said');
  }

  async down(): Promise<void> {
    return Promise.reject(new Error('forward only'));
  }
}

async function createTables(db: QueryRunner): Promise<void> {
  await db.query(`
    create table indicator (
      id       int generated always as identity primary key,
      form_id  int not null references form,
      code     text not null,
      constraint indicator_once unique (form_id, code)
    )`);
  await db.query(`
    create table indicator_version (
      id            int generated always as identity primary key,
      indicator_id  int not null references indicator,
      version       int not null,
      formula       int not null,
      definition    jsonb not null,
      valid_from    date not null,
      valid_to      date,
      published_at  timestamptz not null,
      constraint indicator_version_once unique (indicator_id, version),
      constraint indicator_version_formula check (formula between 1 and version),
      constraint indicator_version_days check (valid_from <= valid_to),
      constraint indicator_version_apart
        exclude using gist (indicator_id with =, daterange(valid_from, valid_to, '[]') with &&)
    )`);
  await db.query(`
    create table measure (
      form_version_id  int not null references form_version,
      slot             smallint not null constraint measure_slot check (slot > 0),
      key              text not null,
      expression       text not null,
      alongside        text,
      valid_from       date not null,
      primary key (form_version_id, slot),
      constraint measure_once unique (form_version_id, key)
    )`);
  // One row: whoever changes what is added up moves it, so that what is kept in memory is known to hold or not.
  await db.query(`
    create table measure_stamp (
      id      boolean primary key default true constraint measure_stamp_once check (id),
      number  int not null
    )`);
  await db.query(`insert into measure_stamp (number) values (0)`);
}

async function keepWhatIsInForce(db: QueryRunner): Promise<void> {
  await db.query(`
    create function keep_indicator_version() returns trigger language plpgsql as $$
    begin
      if tg_op = 'DELETE' or old.valid_to is not null or new.valid_to is null
        or (to_jsonb(new) - 'valid_to') <> (to_jsonb(old) - 'valid_to') then
        raise exception 'a version of an indicator stays as it was; it may be ended once'
          using constraint = 'indicator_version_immutable';
      end if;
      return new;
    end $$`);
  await db.query(`
    create trigger indicator_version_immutable before update or delete on indicator_version
      for each row execute function keep_indicator_version()`);
  await db.query(`
    create function keep_measure() returns trigger language plpgsql as $$
    begin
      raise exception 'a measure keeps its key and its slot' using constraint = 'measure_append_only';
    end $$`);
  await db.query(`
    create trigger measure_append_only before update or delete on measure
      for each row execute function keep_measure()`);
}
