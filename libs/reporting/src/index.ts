export * from './words/codes.js';
export * from './words/words-for.js';
export * from './format/number.js';
export { LIBRARY_AUTHORITY, type PlaceFigures, type PlaceRatio } from './table/national-figures.js';
export type { Table, TableCell, TableColumn } from './table/table.js';
export type { Workbook } from './workbook/sheet.js';
export { tableSheet } from './workbook/table-sheet.js';
export { nationalWorkbook } from './workbook/national-workbook.js';
