/** The column that names the rows of a file: never empty, not too long, and no name twice. */
import { bounded, type Named } from './bounded.js';
import { CensusFault } from './census-fault.js';
import type { CsvRow } from './read-csv.js';

/** The text of the column, which must stand there. */
export function required(row: CsvRow, file: string, column: string, named: Named): string {
  const text = bounded(row, file, column, named);
  if (!text) throw new CensusFault('KEY_EMPTY', { file, line: row.line, column }, column);
  return text;
}

/** @returns what takes a row's name, and refuses one that an earlier row has */
export function onceOnly(file: string, column: string, named: Named): (row: CsvRow) => string {
  const lines = new Map<string, number>();
  return (row) => {
    const { line } = row;
    const name = required(row, file, column, named);
    const before = lines.get(name);
    if (before !== undefined) {
      throw new CensusFault('KEY_TWICE', { file, line, column }, `${name} (dòng/line ${before})`);
    }
    lines.set(name, line);
    return name;
  };
}
