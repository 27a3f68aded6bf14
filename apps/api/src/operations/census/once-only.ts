/** The columns that name the rows of a file: never empty, not too long, and no name twice. */
import { bounded, type Named } from './bounded.js';
import { CensusIssue } from './census-issue.js';
import type { CsvRow } from './read-csv.js';

/** The text of the column, which must stand there. */
export function required(row: CsvRow, file: string, column: string, named: Named): string {
  const text = bounded(row, file, column, named);
  if (!text) throw new CensusIssue('KEY_EMPTY', { file, line: row.line, column }, column);
  return text;
}

/** One name of several parts, `A/1`; a stroke within a part is marked, so that no two rows have one name by it. */
export const joined = (parts: readonly string[]): string =>
  parts.length === 1 ? parts[0]! : parts.map((part) => part.replace(/[\\/]/g, '\\$&')).join('/');

/** @returns what takes a row's name, and refuses one that an earlier row has */
export function onceOnly(file: string, columns: readonly string[], named: Named): (row: CsvRow) => string {
  const lines = new Map<string, number>();
  return (row) => {
    const { line } = row;
    const name = joined(columns.map((column) => required(row, file, column, named)));
    const before = lines.get(name);
    if (before !== undefined) {
      throw new CensusIssue('KEY_TWICE', { file, line, column: columns.join(', ') }, `${name} (dòng/line ${before})`);
    }
    lines.set(name, line);
    return name;
  };
}
