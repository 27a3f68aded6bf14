/**
 * The statements behind a province's table, by hand: the first finds the rows of the page, the other two add up some thousand facts into
 * those rows and one more for all others, which no repository can say. The whole is added up of these, so nothing is added up twice, and a
 * page costs no row of another page. Roll-ups hold neither communes nor libraries, nor what is planned for each.
 *
 * A fact is read through what its library owes, so that the narrowing of the viewer's submissions holds for every number.
 * Restricted units count in the nation alone (docs/decisions/0019) and are in no table of a province. Columns and positions
 * come out of the forms; no text of a user gets in.
 */
import { itemMeasures, type FormDefinition, type Item, type Measure, type ProvinceTableRows } from '@vlis/domain';
import { OBLIGATION_STATE_SQL, WITH_LIBRARY_SQL } from '../../collection/calendar/index.js';
import { restrictedSql } from '../../platform/access/within.js';
import { columnsOf, measureSql, pairSql } from '../rollups/index.js';

interface RowSql {
  /** Of an obligation `o`, and of `moved`: what its commune became. */
  readonly key: string;
  /** Names the row; it reads `owing.key`. */
  readonly join: string;
  readonly label: string;
  readonly order: string;
}

const rowSql = (rows: ProvinceTableRows): RowSql =>
  ({
    type: {
      key: 'o.type',
      join: 'left join library_type named on named.code = owing.key',
      label: `json_build_object('vi', named.name_vi, 'en', named.name_en)`,
      order: 'named.valid_to is not null, not named.is_library, named.article, named.code',
    },
    commune: {
      key: 'coalesce(moved.to_id, o.commune_id)',
      join: 'left join admin_unit named on named.id = owing.key',
      label: `json_build_object('vi', named.name_vi, 'en', named.name_en)`,
      order: 'named.code nulls last',
    },
    library: {
      key: 'o.library_id',
      join: `left join lateral (select name_vi, name_en, library_id from library_state state
        where state.library_id = owing.key and state.valid_from <= asked.day
          and (state.valid_to is null or state.valid_to >= asked.day) limit 1) named on true`,
      label: `json_build_object('vi', named.name_vi, 'en', named.name_en)`,
      order: 'named.name_vi, named.library_id',
    },
  })[rows];

const measured = new WeakMap<FormDefinition, ReadonlyMap<string, Measure>>();

function measureOf(definition: FormDefinition, { code }: Item): Measure {
  const known = measured.get(definition) ?? new Map(itemMeasures(definition).map((one) => [one.key, one]));
  measured.set(definition, known);
  return known.get(code)!;
}

const there = <T>(sql: T | undefined): T => {
  if (!sql) throw new Error('an item that is added up cannot be added up');
  return sql;
};

const NOTHING = { now: '0', before: '0', count: '0' };

export interface TableSqlOf {
  readonly rows: ProvinceTableRows;
  readonly form: FormDefinition;
  /** Absent: there was no round a year before. */
  readonly formBefore?: FormDefinition | undefined;
  readonly items: readonly Item[];
  /** Whether an item is the same thing in both forms. */
  readonly compared: (item: Item) => boolean;
  /** The narrowing of `o` and of `ob`, what was owed a year before. */
  readonly seen: string;
  readonly seenBefore: string;
}

/** Sums travel as texts, so that no digit is lost on the way. */
const texts = (each: readonly string[]): string => `array[${each.join(', ')}]::text[]`;
const counts = (each: readonly string[]): string => `array[${each.join(', ')}]::int[]`;

/** Stands for libraries that are in no commune: no id and no code. */
export const NO_KEY = '-';

const keyOr = (rows: ProvinceTableRows): string => `coalesce((${rowSql(rows).key})::text, '${NO_KEY}')`;

/** What the communes became, on the map that is chosen. */
const movedTo = (from: string, to: string): string =>
  `left join unnest(${from}::int[], ${to}::int[]) as moved (from_id, to_id) on moved.from_id = o.commune_id`;

/**
 * The rows of a page with their names, and how many there are in all; one row without a place where the page is beyond the last.
 * Parameters: round, provinces; communes and what they became; first row and how many; the day on which libraries are named.
 */
export function pageSql({ rows, seen }: Pick<TableSqlOf, 'rows' | 'seen'>): string {
  const { key, join, label, order } = rowSql(rows);
  // A library owes once; libraries of a type or a commune are many.
  const each = rows === 'library' ? '' : 'distinct';
  return `
    with owing as materialized (
      select ${each} ${key} as key from obligation o ${movedTo('$3', '$4')}
      where o.round_id = $1 and o.province_id = any($2::int[]) and not ${restrictedSql('o.body')} and ${seen}
    )
    select page.*, (select count(*)::int from owing) as total
    from (select 1) one left join (
      select coalesce(owing.key::text, '${NO_KEY}') as key, ${label} as name, row_number() over (order by ${order}) as place
      from owing cross join (select $6::date as day) asked ${join} order by place offset ($5::int[])[1] limit ($5::int[])[2]
    ) page on true order by place`;
}

/**
 * The rows of the page, and one without a key for all others. Parameters: round, year, provinces; round and year before; communes; period
 * of the plan, form, items; what the communes became; keys of the page.
 */
export function nowSql({ rows, form, formBefore, items, compared, seen, seenBefore }: TableSqlOf): string {
  const columns = columnsOf(form, 'n');
  const sums = items.map((item) => there(measureSql(measureOf(form, item), columns)));
  const matched = items.map((item) => {
    if (!formBefore || !compared(item)) return NOTHING;
    const other = { measure: measureOf(formBefore, item), columns: columnsOf(formBefore, 'b') };
    return there(pairSql({ measure: measureOf(form, item), columns }, other));
  });
  const planned = items.map((item, i) => {
    const measure = measureOf(form, item);
    const plan = new Map([[item.code, { scaled: `p[${i + 1}]`, decimals: 0 }]]);
    return there(pairSql({ measure, columns }, { measure, columns: plan }));
  });
  const each = (sql: (i: number) => string): readonly string[] => items.map((_, i) => sql(i + 1));
  return `
    with planned as (
      select library_id, array[${each((i) => `max(value) filter (where item = ($9::text[])[${i}])`).join()}]::numeric[] as p
      from plan_figure
      where period = $7 and form_id = $8 and ended_at is null and library_id is not null and item = any($9::text[])
      group by library_id
    )
      select key, count(*)::int as owed, (count(*) filter (where sent))::int as sent,
        (count(*) filter (where official))::int as accepted, bool_or(public and b is not null) as "hasPublic",
        ${texts(sums.map(({ sum }) => sum))} as now,
        ${counts(sums.map(({ count }) => count))} as reported,
        ${texts(matched.map(({ now }) => now))} as "matchedNow",
        ${texts(matched.map(({ before }) => before))} as "matchedBefore",
        ${counts(matched.map(({ count }) => count))} as matched,
        ${texts(each((i) => `coalesce(sum(p[${i}]), 0)`))} as plan,
        ${counts(each((i) => `count(p[${i}])`))} as plans,
        ${texts(planned.map(({ now }) => now))} as "plannedNow",
        ${texts(planned.map(({ before }) => before))} as "plannedPlan",
        ${counts(planned.map(({ count }) => count))} as planned
      from (
        select case when ${keyOr(rows)} = any($11::text[]) then ${keyOr(rows)} end as key, not ${WITH_LIBRARY_SQL} as sent, ${OBLIGATION_STATE_SQL} = 'official' as official,
          here.values || '{}'::bigint[] as n, back.values || '{}'::bigint[] as b, planned.p, type.is_public as public
        from obligation o join library_type type on type.code = o.type
        left join submission on submission.round_id = o.round_id and submission.library_id = o.library_id
        left join fact here on here.year = $2 and here.round_id = $1 and here.library_id = o.library_id
        left join obligation ob on ob.round_id = $4 and ob.library_id = o.library_id and ${seenBefore}
        left join fact back on back.year = $5 and back.round_id = $4 and back.library_id = ob.library_id
        left join planned on planned.library_id = o.library_id
        ${movedTo('$6', '$10')}
        where o.round_id = $1 and o.province_id = any($3::int[]) and not ${restrictedSql('o.body')} and ${seen}
        offset 0
      ) library
      group by key`;
}

/** What stood a year before in the same rows. Parameters: round, year, provinces, communes and what they became, keys of the page. */
export function beforeSql({
  rows,
  formBefore,
  items,
  compared,
  seen,
}: TableSqlOf & { formBefore: FormDefinition }): string {
  const sums = items.map((item) =>
    compared(item)
      ? there(measureSql(measureOf(formBefore, item), columnsOf(formBefore, 'n')))
      : { sum: '0', count: '0' },
  );
  return `
    select key,
      ${texts(sums.map(({ sum }) => sum))} as now,
      ${counts(sums.map(({ count }) => count))} as reported
    from (
      select case when ${keyOr(rows)} = any($6::text[]) then ${keyOr(rows)} end as key, here.values || '{}'::bigint[] as n
      from obligation o
      join fact here on here.year = $2 and here.round_id = $1 and here.library_id = o.library_id
      ${movedTo('$4', '$5')}
      where o.round_id = $1 and o.province_id = any($3::int[]) and not ${restrictedSql('o.body')} and ${seen}
      offset 0
    ) library
    group by key`;
}
