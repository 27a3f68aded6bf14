/**
 * Changes outside the two snapshots (30/06/2025 and 01/07/2025): a unit that became another kind or took another name
 * while its area and code stayed. Kept by hand in amendments.csv, each with its decision.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fromCsv } from './csv.mjs';
import { englishName } from './names.mjs';

export const amendments = fromCsv(readFileSync(join(import.meta.dirname, 'amendments.csv'), 'utf8'));

const DAY = 86_400_000;
export const dayBefore = (day) => new Date(Date.parse(day) - DAY).toISOString().slice(0, 10);

const side = (unit, kind, name) => ({
  ...unit,
  kind,
  name_vi: name,
  name_en: name === unit.name_vi ? unit.name_en : englishName(name),
});

/** The rows of one unit: one, and one more for each day of its life on which it was amended. */
export function amended(level, unit) {
  const change = amendments
    .filter((one) => one.level === level && one.code === unit.code)
    .find(({ effective_on: on }) => on > unit.valid_from && (unit.valid_to === '' || on <= unit.valid_to));
  if (!change) return [unit];
  if (![change.kind_before, change.kind_after].includes(unit.kind))
    throw new Error(`${level} ${unit.code} is ${unit.kind}`);
  return [
    { ...side(unit, change.kind_before, change.name_before), valid_to: dayBefore(change.effective_on) },
    ...amended(level, { ...side(unit, change.kind_after, change.name_after), valid_from: change.effective_on }),
  ];
}
