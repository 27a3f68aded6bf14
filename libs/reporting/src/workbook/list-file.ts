/** A list of records as a file: the rows of a screen with the columns that were chosen, one way for every list. */
import type { IsoDate, Language } from '@vlis/domain';
import { listWorkbook } from './list-workbook.js';
import { WORKBOOK_MEDIA_TYPE, workbookBytes } from './write.js';

export interface ListOf<Column extends string, Row> {
  readonly language: Language;
  readonly words: {
    readonly title: string;
    /** Of the file, with its ending. */
    readonly filename: string;
    readonly columns: Readonly<Record<NoInfer<Column>, string>>;
  };
  readonly printedOn: IsoDate;
  /** How it was narrowed, a line each. */
  readonly narrowed?: readonly string[];
  readonly columns: readonly Column[];
  /** Characters that fit into a column. */
  readonly wide: (column: NoInfer<Column>) => number | undefined;
  readonly cells: Readonly<Record<NoInfer<Column>, (row: Row) => string>>;
  readonly rows: readonly Row[];
}

export interface ListFile {
  readonly bytes: Uint8Array;
  readonly mediaType: string;
  readonly filename: string;
  readonly rows: number;
}

export async function listFile<Column extends string, Row>(list: ListOf<Column, Row>): Promise<ListFile> {
  const { language, words, printedOn, narrowed = [], columns, wide, cells, rows } = list;
  const workbook = listWorkbook({
    ...{ language, title: words.title, printedOn, narrowed },
    columns: columns.map((key) => ({ key, label: words.columns[key], wide: wide(key) })),
    rows: rows.map((row) => columns.map((column) => cells[column](row))),
  });
  return {
    ...{ bytes: await workbookBytes(workbook), mediaType: WORKBOOK_MEDIA_TYPE },
    ...{ filename: words.filename, rows: rows.length },
  };
}
