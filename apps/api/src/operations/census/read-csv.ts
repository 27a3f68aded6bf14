/** Rows of a CSV file in any encoding, one after another; a broken line or a lacking column is named by its place. */
import { resolve } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { CsvError, parse, type Info } from 'csv-parse';
import { CensusIssue, inBoth, type Detail, type Spot } from './census-issue.js';
import { decodeFile } from './decode-file.js';
import { rightlyDelimited } from './delimiter.js';
import { eachOf, IssueList } from './issues.js';
import { nearestOf } from './nearest.js';
import type { CsvSource } from './study.js';
import { tidy } from './tidy.js';

export interface CsvRow {
  /** Line of the file on which the row ends, from 1; the header is line 1. */
  readonly line: number;
  /** The tidy text of a column. */
  get(column: string): string;
}

interface Parsed {
  readonly record: readonly string[];
  readonly info: Pick<Info, 'lines'>;
}

/**
 * @param columns the columns that will be read; others may be there and are passed over
 * @param lacking the message for a column that is not there
 */
export async function* readCsv(
  folder: string,
  { file: name, encoding, delimiter }: CsvSource,
  columns: readonly string[],
  lacking: (column: string) => Detail = (column) => column,
): AsyncGenerator<CsvRow> {
  const file = resolve(folder, name);
  let places: ReadonlyMap<string, number> | undefined;
  let header: readonly string[] = [];
  let lastLine = 0;
  const issues = new IssueList();
  const parser = parse({
    ...{ delimiter, info: true, skip_empty_lines: true, relax_column_count: true },
    // Here and not in the loop below: the parser runs ahead, and a missing column must be reported before a broken row.
    // (With `info` a row is a Parsed, which the package's types do not know.)
    on_record: (row: unknown) => {
      const { record, info } = row as Parsed;
      lastLine = info.lines;
      if (places) return row as string[];
      places = placesOf(file, record, columns, lacking);
      header = record;
      return null;
    },
  });
  // What goes wrong on the way ends the parser, and is thrown by the loop over it.
  const text = oneKindOfLineEnd(decodeFile(file, encoding));
  pipeline(rightlyDelimited(file, delimiter, columns, text), parser).catch(() => undefined);
  try {
    for await (const { record, info } of parser as AsyncIterable<Parsed>) {
      if (record.length !== header.length) issues.add(uneven(file, info.lines, record, header));
      else yield { line: info.lines, get: (column) => tidy(record[places!.get(column)!]!) };
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    issues.add(broken(file, error, lastLine));
  }
  issues.end();
  if (!places) throw new CensusIssue('FILE_EMPTY', { file }, name);
}

function placesOf(
  file: string,
  header: readonly string[],
  columns: readonly string[],
  lacking: (column: string) => Detail,
): ReadonlyMap<string, number> {
  const names = header.map(tidy);
  eachOf(columns, (column) => {
    const first = names.indexOf(column);
    if (first < 0) throw notFound({ file, line: 1, column }, lacking(column), nearestOf(column, names));
    const last = names.lastIndexOf(column);
    if (first !== last) {
      throw new CensusIssue('COLUMN_TWICE', { file, line: 1, column }, `${column} (${first + 1}, ${last + 1})`);
    }
  });
  return new Map(columns.map((column) => [column, names.indexOf(column)]));
}

/** A column in the study's name that is not there, and the one that was probably meant. */
function notFound(spot: Spot, detail: Detail, nearest: string | undefined): CensusIssue {
  const { vi, en } = inBoth(detail);
  const meant = nearest === undefined ? '' : ` → “${nearest}”?`;
  return new CensusIssue(
    'COLUMN_NOT_FOUND',
    spot,
    typeof detail === 'string' ? detail + meant : { vi: vi + meant, en: en + meant },
  );
}

/** Named by the first column that has no cell, or by the number of the first cell that has no column. */
function uneven(file: string, line: number, record: readonly string[], header: readonly string[]): CensusIssue {
  const column = header[record.length] ?? header.length + 1;
  return new CensusIssue(
    'FILE_NOT_CSV',
    { file, line, column },
    {
      vi: `dòng có ${record.length} ô, dòng đầu có ${header.length} cột`,
      en: `${record.length} cells in a line of ${header.length} columns`,
    },
  );
}

/** The parser counts a return and a new line within quotation marks as two lines. */
async function* oneKindOfLineEnd(pieces: AsyncIterable<string>): AsyncGenerator<string> {
  let held = '';
  for await (const piece of pieces) {
    const text = held + piece;
    held = text.endsWith('\r') ? '\r' : '';
    yield text.slice(0, text.length - held.length).replaceAll('\r\n', '\n');
  }
  yield held;
}

function broken(file: string, error: CsvError, lastLine: number): CensusIssue {
  const { code, message, lines, column } = error as CsvError & { lines?: number; column?: number };
  const place = typeof column === 'number' ? { column: column + 1 } : {};
  // Noticed at the end of the file; what matters is where the row begins.
  if (code === 'CSV_QUOTE_NOT_CLOSED') {
    return new CensusIssue('FILE_NOT_CSV', { file, line: lastLine + 1, ...place }, '" … ?');
  }
  return new CensusIssue('FILE_NOT_CSV', { file, ...(lines && { line: lines }), ...place }, message);
}
