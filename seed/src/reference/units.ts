/** Administrative units from their tables. A table names the parent by its code; here it becomes a key with its day. */
import type { AdministrativeUnit, UnitKey, UnitLevel } from '@vlis/domain';
import type { CsvRow } from './csv.js';
import { readTable } from './files.js';
import { unitLookup, type UnitLookup } from './lookup.js';

interface UnitTable {
  readonly file: string;
  readonly level: UnitLevel;
  readonly parents?: UnitLevel;
}

/** Each after the one that holds its parents. */
const TABLES: readonly UnitTable[] = [
  { file: 'nation', level: 'nation' },
  { file: 'provinces', level: 'province', parents: 'nation' },
  { file: 'districts', level: 'district', parents: 'province' },
  { file: 'communes-to-2025-06-30', level: 'commune', parents: 'district' },
  { file: 'communes-from-2025-07-01', level: 'commune', parents: 'province' },
];

export const keyOf = ({ level, code, validFrom }: UnitKey): UnitKey => ({ level, code, validFrom });

function unitOf(row: CsvRow, { level, parents }: UnitTable, find: UnitLookup): AdministrativeUnit {
  const { code, valid_from: validFrom, valid_to: validTo, kind, name_vi: vi, name_en: en, parent: above } = row;
  const parent = parents && find(parents, above!, validFrom!);
  if (parents && !parent)
    throw new Error(`${level} ${code} stands under ${parents} ${above}, which is not there on ${validFrom}`);
  return {
    level,
    code: code!,
    validFrom: validFrom!,
    validTo: validTo || null,
    kind: kind!,
    name: { vi: vi!, en: en! },
    parent: parent ? keyOf(parent) : null,
  };
}

export function readUnits(): readonly AdministrativeUnit[] {
  const units: AdministrativeUnit[] = [];
  for (const table of TABLES) {
    const find = unitLookup(units);
    units.push(...readTable(`units/${table.file}.csv`).map((row) => unitOf(row, table, find)));
  }
  return units;
}
