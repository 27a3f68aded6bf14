/**
 * From a workbook to a file. The only file that knows exceljs; not part of the browser's bundle, therefore an entry of
 * its own (`@vlis/reporting/workbook`). The package is large and is loaded with the first workbook: most processes
 * write none.
 */
import type { Writable } from 'node:stream';
import { decimal } from '@vlis/domain';
import type ExcelJS from 'exceljs';
import { settledZip } from '../zip/settled-zip.js';
import { fitsSpreadsheet } from './cells.js';
import { looks, TYPEFACE } from './looks.js';
import { mustStayText, sheetName, writableText } from './safe-text.js';
import { ROLES, type CellRole, type Print, type WorkbookSheet, type SheetCell, type Workbook } from './sheet.js';

/** Inches: 20 mm above and below, 20 left, 15 right; a table may use the wide side of the paper. */
const MARGINS = { top: 0.79, bottom: 0.79, left: 0.79, right: 0.59, header: 0.4, footer: 0.4 };

const BLACK = { argb: 'FF000000' };
const THIN = { style: 'thin', color: BLACK } as const;
const BOX = { top: THIN, left: THIN, bottom: THIN, right: THIN };
const SHADE = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFEFEFEF' } } as const;

function styleOf(role: CellRole): Partial<ExcelJS.Style> {
  const { size, bold = false, italic = false, alignment, boxed, shaded } = looks[role];
  const font = { name: TYPEFACE, size, bold, italic, color: BLACK };
  return { font, alignment, ...(boxed && { border: BOX }), ...(shaded && { fill: SHADE }) };
}

const styles = new Map(ROLES.map((role) => [role, styleOf(role)]));

function fill(target: ExcelJS.Cell, cell: SheetCell): void {
  target.style = { ...styles.get(cell.role) };
  if (cell.kind === 'number' && fitsSpreadsheet(decimal(cell.value))) {
    const value = Number(cell.value);
    target.value = cell.formula === undefined ? value : { formula: cell.formula, result: value };
    target.numFmt = cell.format;
    if (cell.note !== undefined) target.note = writableText(cell.note);
  } else if (cell.kind === 'number') {
    // Whoever made the cell should have made a text of it; a file is never given another number than the one meant.
    target.value = cell.value;
    target.numFmt = '@';
  } else if (cell.kind === 'date') {
    target.value = new Date(`${cell.date}T00:00:00Z`);
    target.numFmt = 'dd/mm/yyyy';
  } else if (cell.kind === 'text') {
    target.value = writableText(cell.text);
    if (mustStayText(cell.text)) target.numFmt = '@';
    if (cell.note !== undefined) target.note = writableText(cell.note);
  }
}

/**
 * In a foot `&` begins a code; two of them are one to be read. The blank before the words matters: `&10` and `6 tháng`
 * written together would be set 106 points high.
 */
const footText = (words: string): string => ` ${writableText(words).slice(0, 120).replaceAll('&', '&&')}`;

function setPrint(
  sheet: ExcelJS.Worksheet,
  { orientation, pagesWide, pagesTall, headRows, stubColumns, foot, page }: Print,
): void {
  const letter = (column: number): string => sheet.getColumn(column).letter;
  Object.assign(sheet.pageSetup, {
    ...{ paperSize: 9, orientation, fitToPage: true, fitToWidth: pagesWide, fitToHeight: pagesTall ?? 0 },
    ...{ pageOrder: 'overThenDown', horizontalCentered: pagesWide === 1, margins: MARGINS },
    ...(headRows && { printTitlesRow: `${headRows[0]}:${headRows[1]}` }),
    ...(stubColumns && { printTitlesColumn: `${letter(stubColumns[0])}:${letter(stubColumns[1])}` }),
  });
  const typeface = `&"${TYPEFACE},Regular"&10`;
  sheet.headerFooter.oddFooter = `&L${typeface}${footText(foot)}&R${typeface}${footText(page)} &P/&N`;
}

/** Points; Excel repairs a file with a higher row. */
const HIGHEST_ROW = 409;

/** What a spreadsheet program itself adds to a width in characters. */
const CELL_PADDING = 0.71;

function addSheet(book: ExcelJS.Workbook, { name, columns, rows, merges, frozen, print }: WorkbookSheet): void {
  const sheet = book.addWorksheet(sheetName(name), {
    views: [{ state: 'frozen', xSplit: frozen.columns, ySplit: frozen.rows, showGridLines: false }],
  });
  for (const [i, { width }] of columns.entries()) sheet.getColumn(i + 1).width = width + CELL_PADDING;
  for (const [r, { height, cells }] of rows.entries()) {
    const row = sheet.getRow(r + 1);
    if (height !== undefined) row.height = Math.min(height, HIGHEST_ROW);
    for (const [c, cell] of cells.entries()) if (cell) fill(row.getCell(c + 1), cell);
  }
  for (const { top, left, bottom, right } of merges) sheet.mergeCells(top, left, bottom, right);
  setPrint(sheet, print);
}

async function toExcel({ title, author, createdOn, sheets }: Workbook): Promise<ExcelJS.Workbook> {
  const { default: excel } = await import('exceljs');
  const book = new excel.Workbook();
  const created = new Date(`${createdOn}T00:00:00Z`);
  Object.assign(book, { title, creator: author, lastModifiedBy: author, created, modified: created });
  for (const sheet of sheets) addSheet(book, sheet);
  return book;
}

/** Writes an .xlsx to a stream and leaves it open; the whole workbook is held in memory while it is made. */
export const writeWorkbook = async (workbook: Workbook, stream: Writable): Promise<void> =>
  (await toExcel(workbook)).xlsx.write(stream);

/** The bytes of an .xlsx; the same workbook gives the same bytes. */
export async function workbookBytes(workbook: Workbook): Promise<Uint8Array> {
  return settledZip(new Uint8Array(await (await toExcel(workbook)).xlsx.writeBuffer()));
}

/** What a browser is told it is. */
export const WORKBOOK_MEDIA_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
