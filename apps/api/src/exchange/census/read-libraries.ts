/** The libraries of a census out of its file: key, name, place, cells, and how each value came about. */
import { decimal, missing, reported, type Cell, type Cells } from '@vlis/domain';
import { CensusFault } from './census-fault.js';
import { readCsv, type CsvRow } from './read-csv.js';
import type { Study, StudyItem } from './study.js';

export interface CensusLibrary {
  readonly key: string;
  readonly name: string;
  readonly place: string;
  readonly cells: Cells;
  /** By item; only items that name a flag column. */
  readonly flags: ReadonlyMap<string, string>;
}

const NUMBER = /^-?\d+(\.\d+)?$/;

export async function readLibraries(study: Study): Promise<readonly CensusLibrary[]> {
  const { libraries: source, items } = study;
  const flags = items.flatMap(({ flag }) => (flag ? [flag] : []));
  const columns = [source.key, source.name, source.place, ...items.map(({ column }) => column), ...flags];
  const libraries: CensusLibrary[] = [];
  const lines = new Map<string, number>();
  for await (const row of readCsv(study.folder, source, columns)) {
    const key = row.get(source.key);
    const spot = { file: source.file, line: row.line, column: source.key };
    if (!key) throw new CensusFault('KEY_EMPTY', spot, source.key);
    if (lines.has(key)) throw new CensusFault('KEY_TWICE', spot, `${key} (dòng/line ${lines.get(key)})`);
    lines.set(key, row.line);
    libraries.push({
      key,
      name: row.get(source.name) || key,
      place: row.get(source.place),
      cells: new Map(items.map((item) => [item.column, readCell(study, item, row)])),
      flags: new Map(items.flatMap(({ column, flag }) => (flag ? [[column, row.get(flag)] as const] : []))),
    });
  }
  return libraries;
}

/** A number, or the kind of no-number that its code stands for; a blank is "not collected", never 0. */
export function readCell({ noNumber, libraries }: Study, { column }: StudyItem, row: CsvRow): Cell {
  const text = row.get(column);
  const why = noNumber[text];
  if (why) return missing(why);
  if (text === '') return missing('not-collected');
  if (!NUMBER.test(text)) {
    throw new CensusFault(
      'CELL_NOT_A_NUMBER',
      { file: libraries.file, line: row.line, column },
      `“${text.slice(0, 40)}”`,
    );
  }
  return reported(decimal(text));
}
