/**
 * What units became. The map changes by resolutions of the National Assembly (202/2025/QH15: 63 provinces to 34), while
 * submissions, libraries and roles keep the unit they were made under. Here a unit of any map is followed to a day.
 * Only whole successions are followed: a commune that was divided became no single unit.
 *
 * Odd case: Đồng Nai became a city on 30/04/2026 and its communes went on, so a commune's parent may be a province that
 * has ended; it is followed like any other.
 */
import type { IsoDate, UnitLevel } from '@vlis/domain';
import type { EntityManager } from 'typeorm';
import { existsOnSql, UNIT_COLUMNS, type UnitRow } from './unit-rows.js';

/**
 * Each unit of `starts` (SQL that returns ids, each with a day) with the unit that it became and that exists on the day.
 * @param level of all units on the way, where it is known. PostgreSQL cannot know that provinces become provinces only; with the
 *   level it reads 90 provinces instead of 14 000 units (1.4 ms instead of 4.2).
 */
const becameSql = (starts: string, level?: UnitLevel): string => `
  with recursive became (from_id, day, unit_id) as (
    select id, day, id from (${starts}) as start (id, day)
    union
    select became.from_id, became.day, successor.to_id
    from became
    join admin_unit ended on ended.id = became.unit_id and ended.valid_to < became.day${isOf('ended', level)}
    join admin_unit_successor successor on successor.from_id = ended.id and successor.whole
  )
  select became.from_id as "fromId", became.day, ${UNIT_COLUMNS}
  from became join admin_unit unit on unit.id = became.unit_id
  where ${existsOnSql('unit', 'became.day')}${isOf('unit', level)}`;

const isOf = (alias: string, level: UnitLevel | undefined): string => (level ? ` and ${alias}.level = '${level}'` : '');

/** All provinces, on the day in $1. */
const EVERY_PROVINCE = `select id, $1::date from admin_unit where level = 'province'`;

type Became = UnitRow & { readonly fromId: number; readonly day: IsoDate };

/**
 * For every province-level unit id the province that it is on that day, after all mergers; the unit itself while it exists. The
 * nation and provinces that do not exist yet have no entry.
 */
export async function provincesOn(db: EntityManager, day: IsoDate): Promise<ReadonlyMap<number, UnitRow>> {
  return byStart(await db.query(becameSql(EVERY_PROVINCE, 'province'), [day]));
}

/** The same with an entry for every province-level unit of any map: undefined where it does not exist yet or was divided. */
export async function everyProvinceOn(
  db: EntityManager,
  day: IsoDate,
): Promise<ReadonlyMap<number, UnitRow | undefined>> {
  const rows: { provinceId: number; unit: UnitRow | null }[] = await db.query(
    `select province.id as "provinceId", case when became.id is not null then to_jsonb(became) - 'fromId' - 'day' end as unit
     from admin_unit province
     left join (${becameSql(EVERY_PROVINCE, 'province')}) became
       on became."fromId" = province.id
     where province.level = 'province'`,
    [day],
  );
  return new Map(rows.map(({ provinceId, unit }) => [provinceId, unit ?? undefined]));
}

/** The same for units of any level. Divided units, and units that do not exist yet, have no entry. */
export async function unitsOn(
  db: EntityManager,
  ids: readonly number[],
  day: IsoDate,
): Promise<ReadonlyMap<number, UnitRow>> {
  return byStart(await db.query(becameSql(`select unnest($2::int[]), $1::date`), [day, ids]));
}

const byStart = (rows: readonly Became[]): ReadonlyMap<number, UnitRow> =>
  new Map(rows.map(({ fromId, day: _day, ...unit }) => [fromId, unit]));

/** Something by its id, as of a day. */
export interface OnDay {
  readonly id: number;
  readonly day: IsoDate;
}

/** The key of such a pair in a map. */
export const keyOnDay = ({ id, day }: OnDay): string => `${id} ${day}`;

/** The same for units each on a day of its own, by `keyOnDay`, in one statement. */
export async function unitsOnDays(db: EntityManager, asked: readonly OnDay[]): Promise<ReadonlyMap<string, UnitRow>> {
  const text = becameSql(`select unnest($1::int[]), unnest($2::date[])`);
  const days = [asked.map(({ id }) => id), asked.map(({ day }) => day)];
  const rows = await db.query<Became[]>(text, days);
  return new Map(rows.map(({ fromId, day, ...unit }) => [keyOnDay({ id: fromId, day }), unit]));
}

/**
 * The number of communes (wards, special zones) on that day in each of these provinces, whose ids may be of any map. A province
 * without an entry does not exist on that day: the number is unknown, not zero.
 */
export async function communesOf(
  db: EntityManager,
  provinceIds: readonly number[],
  day: IsoDate,
): Promise<ReadonlyMap<number, number>> {
  const provinces = await provincesOn(db, day);
  const rows: { provinceId: number; communes: number }[] = await db.query(
    `select case above.level when 'province' then above.id else above.parent_id end as "provinceId",
       sum(commune.n)::int as communes
     from (
       select parent_id, count(*) as n from admin_unit commune
       where level = 'commune' and ${existsOnSql('commune', '$1')}
       group by parent_id
     ) as commune join admin_unit above on above.id = commune.parent_id
     group by 1`,
    [day],
  );
  const counted = new Map<number, number>();
  for (const { provinceId, communes } of rows) {
    const province = provinces.get(provinceId);
    if (province) counted.set(province.id, (counted.get(province.id) ?? 0) + communes);
  }
  const found = new Map<number, number>();
  for (const id of provinceIds) {
    const province = provinces.get(id);
    if (province) found.set(id, counted.get(province.id) ?? 0);
  }
  return found;
}
