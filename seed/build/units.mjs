/**
 * Rebuilds `seed/reference/units/*.csv` from the source data: node seed/build/units.mjs [--into DIR]
 *
 * A unit whose identity goes on over 01/07/2025 (the eleven provinces that were not merged) is one row; a province that
 * was merged is another unit before and after, even under the same code. All communes and districts end on 30/06/2025.
 * 2004-07-01 stands for "since before this register": the code list is of 2004 (QĐ 124/2004/QĐ-TTg), the source has no days.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { amended } from './amendments.mjs';
import { fromCsv, toCsv } from './csv.mjs';
import { englishName, kindOf, tidyName } from './names.mjs';
import { readShared, target, whereSharedDataArePresent } from './shared-data.mjs';
import { amendmentLinks, communeLinks, provinceLinks } from './successions.mjs';

const LONG_SINCE = '2004-07-01';
const OLD_MAP_ENDS = '2025-06-30';
const NEW_MAP_BEGINS = '2025-07-01';

/** Rows of the source whose text lacks or misspells the kind. */
const MISPRINTS = {
  22108: 'Xã Xuân Quang 3',
  22111: 'Xã Xuân Phước',
  31843: 'Thị trấn Ngan Dừa',
  24496: 'Xã Ea Kly',
};

/** Two districts stand twice, once under a neighbour's province, dragged there by one misfiled commune (27691, 30781). */
const MISFILED = new Set(['794 82', '900 89']);

const source = (name) => JSON.parse(readShared(`data/vietnam/units/${name}.json`));

/** A bare number is no name: Phường 4, Quận 1, Phường 2 Bảo Lộc keep their kind in it. */
const NUMBERED = /^(Phường|Quận) \d/;

function unit({ code, name, nameWithType }, parent, valid_from, valid_to) {
  const full = name === nameWithType ? (MISPRINTS[code] ?? nameWithType) : nameWithType;
  const kind = kindOf(full);
  const bare = tidyName(NUMBERED.test(full) ? full : full.slice(kind.length + 1));
  return { code, valid_from, valid_to, kind, name_vi: bare, name_en: englishName(bare), parent };
}

function provinces(table) {
  const kind = (type) => (type.startsWith('thành phố') ? 'thành phố' : 'tỉnh');
  const old = table.map((row) => ({
    code: row.old_code,
    valid_from: LONG_SINCE,
    valid_to: row.merged_from_2025 === 'unchanged' ? '' : OLD_MAP_ENDS,
    kind: kind(row.type),
    name_vi: row.old_name_vi,
    name_en: row.old_name_en,
    parent: 'VN',
  }));
  const kindNow = new Map(source('current-provinces').map(({ code, nameWithType }) => [code, kindOf(nameWithType)]));
  const merged = new Map(table.filter((row) => row.merged_from_2025 !== 'unchanged').map((row) => [row.new_code, row]));
  const young = [...merged.values()].map((row) => ({
    code: row.new_code,
    valid_from: NEW_MAP_BEGINS,
    valid_to: '',
    kind: kindNow.get(row.new_code),
    name_vi: row.new_name_vi,
    name_en: row.new_name_en,
    parent: 'VN',
  }));
  return [...old, ...young].flatMap((row) => amended('province', row));
}

const districts = () =>
  source('legacy-districts')
    .filter(({ code, provinceCode }) => !MISFILED.has(`${code} ${provinceCode}`))
    .map((row) => unit(row, row.provinceCode, LONG_SINCE, OLD_MAP_ENDS));

const communesBefore = () => source('legacy-wards').map((row) => unit(row, row.districtCode, LONG_SINCE, OLD_MAP_ENDS));

const communesSince = () =>
  source('current-wards').flatMap((row) => amended('commune', unit(row, row.provinceCode, NEW_MAP_BEGINS, '')));

const by =
  (...columns) =>
  (a, b) => {
    const column = columns.find((name) => a[name] !== b[name]);
    return column === undefined ? 0 : a[column] < b[column] ? -1 : 1;
  };

const UNIT_COLUMNS = ['code', 'valid_from', 'valid_to', 'kind', 'name_vi', 'name_en', 'parent'];
const LINK_COLUMNS = ['effective_on', 'from_level', 'from_code', 'to_level', 'to_code', 'whole', 'note'];
const LINK_ORDER = ['effective_on', 'from_level', 'from_code', 'to_level', 'to_code'];

whereSharedDataArePresent(() => {
  const into = target('units');
  mkdirSync(into, { recursive: true });
  const write = (name, columns, rows, order) =>
    writeFileSync(join(into, `${name}.csv`), toCsv(columns, rows.toSorted(by(...order))));

  const table = fromCsv(readShared('spec/provinces.csv'));
  const nation = {
    code: 'VN',
    valid_from: LONG_SINCE,
    valid_to: '',
    kind: 'quốc gia',
    name_vi: 'Việt Nam',
    name_en: 'Viet Nam',
  };
  const order = ['code', 'valid_from'];
  write('nation', UNIT_COLUMNS, [nation], order);
  write('provinces', UNIT_COLUMNS, provinces(table), order);
  write('districts', UNIT_COLUMNS, districts(), order);
  write('communes-to-2025-06-30', UNIT_COLUMNS, communesBefore(), order);
  write('communes-from-2025-07-01', UNIT_COLUMNS, communesSince(), order);
  const links = [...communeLinks(source('mappings')), ...provinceLinks(table), ...amendmentLinks()];
  write('successions', LINK_COLUMNS, links, LINK_ORDER);
  console.log(`wrote ${into}`);
});
