/** The workbook as it comes over HTTP, opened again: its cells as texts, after every formula has been computed anew. */
import ExcelJS from 'exceljs';
import { recomputed } from '@vlis/reporting/testing';
import { as, type Api } from '../index.js';

export type Query = Readonly<Record<string, string>>;

export const addressOf = (query: Query): string =>
  `/exports/national-table.xlsx?${new URLSearchParams(query).toString()}`;

export interface Opened {
  readonly response: Response;
  readonly book: ExcelJS.Workbook;
  /** Sheet by sheet, row by row. */
  readonly sheets: string[][][];
}

/** Every formula of the file gives what is kept beside it. */
export async function openWorkbook(api: Api, query: Query, who = 'phantich.bo'): Promise<Opened> {
  const response = await as(api, who).fetch(addressOf(query));
  expect(response.status).toBe(200);
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(await response.arrayBuffer());
  for (const one of book.worksheets.flatMap((sheet) => recomputed(sheet))) {
    expect(one).toMatchObject({ kept: one.computed });
  }
  const sheets = book.worksheets.map((sheet) => {
    const rows: string[][] = [];
    sheet.eachRow((row) => {
      const cells: string[] = [];
      row.eachCell({ includeEmpty: true }, (cell) => void cells.push(`${cell.result ?? cell.value ?? ''}`));
      rows.push(cells);
    });
    return rows;
  });
  return { response, book, sheets };
}
