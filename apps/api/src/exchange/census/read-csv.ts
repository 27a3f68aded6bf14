/** Rows of a CSV file in any encoding, one after another; a broken line or a lacking column is named by its place. */
import { createReadStream } from 'node:fs';
import { access } from 'node:fs/promises';
import { resolve } from 'node:path';
import { Readable } from 'node:stream';
import { TextDecoderStream } from 'node:stream/web';
import { parse, type CsvError } from 'csv-parse';
import { CensusFault } from './census-fault.js';
import type { CsvSource } from './study.js';

export interface CsvRow {
  /** Line of the file, from 1; the header is line 1. */
  readonly line: number;
  /** The trimmed text of a column. */
  get(column: string): string;
}

export async function* readCsv(
  folder: string,
  { file, encoding, delimiter }: CsvSource,
  columns: readonly string[],
): AsyncGenerator<CsvRow> {
  const path = resolve(folder, file);
  await access(path).catch(() => {
    throw new CensusFault('FILE_NOT_FOUND', { file: path }, file);
  });
  const parser = parse({ delimiter, bom: true, info: true, skip_empty_lines: true });
  Readable.fromWeb(Readable.toWeb(createReadStream(path)).pipeThrough(decoderFor(path, encoding))).pipe(parser);
  let places: ReadonlyMap<string, number> | undefined;
  try {
    for await (const { record, info } of parser as AsyncIterable<{ record: string[]; info: { lines: number } }>) {
      if (places) {
        const known = places;
        yield { line: info.lines, get: (column) => record[known.get(column)!]!.trim() };
      } else {
        places = new Map(record.map((name, i) => [name.trim(), i]));
        const lacking = columns.find((column) => !places!.has(column));
        if (lacking !== undefined)
          throw new CensusFault('COLUMN_NOT_FOUND', { file: path, line: 1, column: lacking }, lacking);
      }
    }
  } catch (error) {
    if (error instanceof CensusFault || (error as CsvError).code === undefined) throw error;
    const { lines, column, message } = error as CsvError & { lines?: number; column?: number | string };
    throw new CensusFault('FILE_NOT_CSV', { file: path, line: lines, column }, message);
  }
}

function decoderFor(file: string, encoding: string): TextDecoderStream {
  try {
    return new TextDecoderStream(encoding, { fatal: true });
  } catch {
    throw new CensusFault('FILE_ENCODING', { file }, encoding);
  }
}
