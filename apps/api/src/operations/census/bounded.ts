/**
 * How long the names of a census may be, in signs. PostgreSQL indexes no text beyond 2 704 bytes, and a key or a place that
 * long is another column taken for one, or a quotation mark that nobody closed.
 */
import { CensusIssue } from './census-issue.js';
import type { CsvRow } from './read-csv.js';

export const LONGEST = { key: 100, place: 200, name: 300 } as const;
export type Named = keyof typeof LONGEST;

/** The text of the column, which must not be longer than such a name may be. */
export function bounded(row: CsvRow, file: string, column: string, named: Named): string {
  const text = row.get(column);
  const { length } = [...text];
  if (length > LONGEST[named]) {
    const detail = `${length} > ${LONGEST[named]} ký tự/characters: “${text.slice(0, 40)}…”`;
    throw new CensusIssue('TEXT_TOO_LONG', { file, line: row.line, column }, detail);
  }
  return text;
}
