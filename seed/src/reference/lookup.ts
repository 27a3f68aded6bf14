/**
 * Finding a unit by code and day. A code alone is never enough: 44 was Quảng Bình and is Quảng Trị.
 * Odd case: the communes of Đồng Nai go on while their province becomes a city on 30/04/2026, so a unit's parent is
 * the one of that code on the day asked for; `parent` of the unit itself is the one on its first day.
 */
import { existsOn, type AdministrativeUnit, type IsoDate, type UnitLevel } from '@vlis/domain';

export type UnitLookup = (level: UnitLevel, code: string, day: IsoDate) => AdministrativeUnit | undefined;

export function unitLookup(units: readonly AdministrativeUnit[]): UnitLookup {
  const lives = new Map<string, AdministrativeUnit[]>();
  for (const unit of units) {
    const name = `${unit.level}:${unit.code}`;
    const rows = lives.get(name);
    if (rows) rows.push(unit);
    else lives.set(name, [unit]);
  }
  return (level, code, day) => lives.get(`${level}:${code}`)?.find((unit) => existsOn(unit, day));
}

/** The unit above on a day; undefined for the nation, and where none exists that day. */
export const parentOn = (
  find: UnitLookup,
  { parent }: AdministrativeUnit,
  day: IsoDate,
): AdministrativeUnit | undefined => (parent ? find(parent.level, parent.code, day) : undefined);
