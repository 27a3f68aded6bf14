import { listTable, type ListContents } from '../table/list-table.js';
import type { Workbook } from './sheet.js';
import { tableSheet } from './table-sheet.js';

/** A list of records as a workbook of one sheet. */
export const listWorkbook = (contents: ListContents): Workbook => ({
  ...{ title: contents.title, author: 'VLIS', createdOn: contents.printedOn },
  sheets: [tableSheet(listTable(contents))],
});
