export * from './words/codes.js';
export * from './words/words-for.js';
export * from './format/number.js';
export {
  LIBRARY_AUTHORITY,
  type Agency,
  type NationalFigures,
  type PlaceFigure,
  type PlaceFigures,
} from './table/national-figures.js';
export { nationalTable } from './table/national-table.js';
export { coverageTable } from './table/coverage-table.js';
export { codesTable } from './table/codes-table.js';
export type { Letterhead, Table, TableCell, TableColumn, TableRow } from './table/table.js';
export type { CellRole, Merge, Print, Sheet, SheetCell, SheetRow, Workbook } from './workbook/sheet.js';
export { tableSheet } from './workbook/table-sheet.js';
export { nationalWorkbook } from './workbook/national-workbook.js';
