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
 * Each starting unit of `starts` (SQL giving ids, each with a day), with the unit that it became and that exists on the day.
 * @param level of everything on the way, where it is known: provinces become provinces, and PostgreSQL, which cannot
 *   tell how few they will be, then looks at 90 provinces and not at 14 000 units (4.2 ms became 1.4)
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

/** On the day in $1. */
const EVERY_PROVINCE = `select id, $1::date from admin_unit where level = 'province'`;

type Became = UnitRow & { readonly fromId: number; readonly day: IsoDate };

/**
 * For every province-level unit id the province it is on that day, after all mergers in between; itself while it exists.
 * A province that does not exist yet has no entry, nor has the nation.
 */
export async function provincesOn(db: EntityManager, day: IsoDate): Promise<ReadonlyMap<number, UnitRow>> {
  return byStart(await db.query(becameSql(EVERY_PROVINCE, 'province'), [day]));
}

/**
 * The same, with an entry for every province-level unit of any map: undefined where it is not there yet, or was divided
 * and became no single one.
 */
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

/** The same for any units, communes and districts too. Divided units, and those not there yet, have no entry. */
export async function unitsOn(
  db: EntityManager,
  ids: readonly number[],
  day: IsoDate,
): Promise<ReadonlyMap<number, UnitRow>> {
  return byStart(await db.query(becameSql(`select unnest($2::int[]), $1::date`), [day, ids]));
}

const byStart = (rows: readonly Became[]): ReadonlyMap<number, UnitRow> =>
  new Map(rows.map(({ fromId, day: _day, ...unit }) => [fromId, unit]));

/** Something by its id, as it was on a day. */
export interface OnDay {
  readonly id: number;
  readonly day: IsoDate;
}

/** What tells them apart in a map. */
export const keyOnDay = ({ id, day }: OnDay): string => `${id} ${day}`;

/** The same for units each on a day of its own, by `keyOnDay`: one statement, however many days there are. */
export async function unitsOnDays(db: EntityManager, asked: readonly OnDay[]): Promise<ReadonlyMap<string, UnitRow>> {
  const text = becameSql(`select unnest($1::int[]), unnest($2::date[])`);
  const days = [asked.map(({ id }) => id), asked.map(({ day }) => day)];
  const rows = await db.query<Became[]>(text, days);
  return new Map(rows.map(({ fromId, day, ...unit }) => [keyOnDay({ id: fromId, day }), unit]));
}

/**
 * How many communes (wards, special zones) there are on that day in each of these provinces, whichever map their ids are
 * of. A province without an entry is not there on that day: unknown, not zero.
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
