/**
 * Rebuilds `seed/reference/population.csv` from the reorganisation plan: node seed/build/population.mjs [--into DIR]
 *
 * The plan gives one figure per province of the 34-province map, above the official population; it is carried
 * over to the years 2023–2026 under its own label. A province of the old map that was merged has no row: no number, not 0.
 * Odd case: a province that only changed its kind or name (75 on 30/04/2026) has its figure under each of its rows, so
 * that a look-up by (code, valid from) finds it; a sum takes the units of one day.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fromCsv, toCsv } from './csv.mjs';
import { readShared, target, whereSharedDataArePresent } from './shared-data.mjs';
import { amendments } from './amendments.mjs';

const YEARS = [2023, 2024, 2025, 2026];
const SOURCE = 'plan-2025';

const bareName = (text) => text.replace(/^(Thủ đô|tỉnh|thành phố) /, '');

/** The first days of all rows of units/provinces.csv that are this province, whatever its kind or name. */
function firstDays({ new_code: code, merged_from_2025: merged }) {
  const changes = amendments.filter((change) => change.level === 'province' && change.code === code);
  return [merged === 'unchanged' ? '2004-07-01' : '2025-07-01', ...changes.map((change) => change.effective_on)];
}

whereSharedDataArePresent(() => {
  const provinces = new Map(fromCsv(readShared('spec/provinces.csv')).map((row) => [row.new_name_vi, row]));
  const plan = fromCsv(readShared('data/vietnam/units/plan-population-2025.csv')).map((row) => {
    const province = provinces.get(bareName(row.tentinh));
    if (!province) throw new Error(`no province "${row.tentinh}"`);
    return { province, people: Number(row.dansonguoi.replaceAll('.', '')) };
  });
  const nation = plan.reduce((sum, { people }) => sum + people, 0);
  const rows = YEARS.flatMap((year) => [
    { level: 'nation', code: 'VN', valid_from: '2004-07-01', year, value: nation },
    ...plan
      .flatMap(({ province, people }) =>
        firstDays(province).map((valid_from) => ({
          level: 'province',
          code: province.new_code,
          valid_from,
          year,
          value: people,
        })),
      )
      .toSorted((a, b) => (a.code < b.code ? -1 : a.code > b.code ? 1 : a.valid_from < b.valid_from ? -1 : 1)),
  ]).map((row) => ({ ...row, year: String(row.year), value: String(row.value), source: SOURCE }));
  const file = join(target('.'), 'population.csv');
  writeFileSync(file, toCsv(['level', 'code', 'valid_from', 'year', 'value', 'source'], rows));
  console.log(`wrote ${file}`);
});
