/** How the row of a unit is read: one list of columns for every statement of this room. */
import { type IsoDate, type UnitLevel } from '@vlis/domain';

export interface UnitRow {
  readonly id: number;
  readonly code: string;
  readonly level: UnitLevel;
  readonly kind: string;
  readonly nameVi: string;
  readonly nameEn: string;
  readonly parentId: number | null;
  readonly validFrom: IsoDate;
  /** Last day; null: still valid. */
  readonly validTo: IsoDate | null;
}

export const UNIT_COLUMNS = `
  unit.id, unit.code, unit.level, unit.kind, unit.name_vi as "nameVi", unit.name_en as "nameEn",
  unit.parent_id as "parentId", unit.valid_from as "validFrom", unit.valid_to as "validTo"`;

/**
 * The same for a property of an entity, in a query builder.
 * @param day name of the parameter
 */
export const existsOnWhere = (alias: string, day: string): string =>
  `(${alias}.validFrom <= :${day}::date and (${alias}.validTo is null or ${alias}.validTo >= :${day}::date))`;

/** Whether a row with days of validity exists on the day in the named parameter: `existsOnSql('unit', '$1')`. */
export const existsOnSql = (alias: string, day: string): string =>
  `(${alias}.valid_from <= ${day}::date and (${alias}.valid_to is null or ${alias}.valid_to >= ${day}::date))`;
