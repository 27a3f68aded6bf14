/**
 * From a figure to a cell. A spreadsheet keeps 15 significant digits; a figure that needs more is written as text, with
 * a note that says why, so that no digit is lost without a word. A quotient that does not end (130 / 3) has no last digit
 * to lose and is kept to 15; where those are fewer than its column shows, what the column shows is written as text.
 */
import { toPlain, type Decimal, type Language } from '@vlis/domain';
import { formatNumber } from '../format/number.js';
import type { TableCell, TableColumn } from '../table/table.js';
import type { CellRole, SheetNumber, SheetCell } from './sheet.js';

export const SPREADSHEET_DIGITS = 15;

/**
 * No figure that ends has more digits: a sum of 50 000 libraries has 19, and such a sum divided by as many ends, if at
 * all, within 15 more. A division that does not end is carried to 60 digits.
 */
const LONGEST_THAT_ENDS = 40;

/** Whether a spreadsheet keeps every digit of the number. */
export const fitsSpreadsheet = (value: Decimal): boolean => value.precision() <= SPREADSHEET_DIGITS;

/** `#,##0.0`: a program shows it with the marks of its own language, 1.234,5 in Vietnam. */
export const numberFormat = (decimals: number): string => (decimals > 0 ? `#,##0.${'0'.repeat(decimals)}` : '#,##0');

const NOTES: Readonly<Record<Language, string>> = {
  vi: 'Số có hơn 15 chữ số; ghi dạng chữ để giữ đúng từng chữ số.',
  en: 'More than 15 digits; written as text so that every one of them is kept.',
};

export function figureCell(
  value: Decimal,
  decimals: number,
  role: CellRole,
  language: Language,
): SheetNumber | Extract<SheetCell, { kind: 'text' }> {
  const isEndless = value.precision() > LONGEST_THAT_ENDS;
  const exact = isEndless ? value.toDecimalPlaces(decimals) : value;
  if (!fitsSpreadsheet(exact)) {
    return { kind: 'text', text: formatNumber(toPlain(exact), language, decimals), role, note: NOTES[language] };
  }
  const kept = isEndless ? value.toSignificantDigits(SPREADSHEET_DIGITS) : value;
  return { kind: 'number', value: toPlain(kept), format: numberFormat(decimals), role };
}

type FigureOfTable = Extract<TableCell, { kind: 'figure' }>;

/** A change is shown with its sign, up or down, and with `*` behind it where it is marked. */
function changeFormat(decimals: number, mark: FigureOfTable['change']): string {
  const number = `${numberFormat(decimals)}${mark === 'marked' ? '"*"' : ''}`;
  return `+${number};-${number};${number}`;
}

/**
 * A sum over the cells of a column. With decimals the sum of binary fractions is rounded to the last one that the cells
 * have, so that 0,1 + 0,2 is 0,3 in every program.
 */
const sumFormula = (column: string, [first, last]: readonly [number, number], decimals: number): string => {
  const sum = `SUM(${column}${first}:${column}${last})`;
  return decimals > 0 ? `ROUND(${sum},${decimals})` : sum;
};

/** So many times the cell at the right by the one after that: of the same row, so nobody else's figure is in it. */
const ratioFormula = (
  { column, row }: CellPosition,
  { times, decimals }: NonNullable<FigureOfTable['divides']>,
): string => {
  const [numerator, denominator] = [`${columnName(column + 1)}${row}`, `${columnName(column + 2)}${row}`];
  return `ROUND(${times === 1 ? '' : `${times}*`}${numerator}/${denominator},${decimals})`;
};

/** `A`, `Z`, `AA`, `AB`: how a spreadsheet names its columns, counted from 0. */
const columnName = (index: number): string =>
  (index < 26 ? '' : columnName(Math.floor(index / 26) - 1)) + String.fromCharCode(65 + (index % 26));

/** Where a cell stands: its column, counted from 0; its row and the first and last row of the places, counted from 1. */
interface CellPosition {
  readonly column: number;
  readonly row: number;
  readonly places: readonly [number, number];
}

/** A cell of a table in the look of its row. */
export function sheetCell(
  cell: TableCell,
  { decimals, centred }: Pick<TableColumn, 'decimals' | 'centred'>,
  roles: { readonly text: CellRole; readonly figure: CellRole },
  language: Language,
  position: CellPosition,
): SheetCell {
  if (cell.kind === 'figure') {
    const shown = cell.decimals ?? decimals;
    const written = figureCell(cell.value, shown, centred ? 'stub-mark' : roles.figure, language);
    if (written.kind !== 'number') return written;
    return {
      ...written,
      ...(cell.change && { format: changeFormat(shown, cell.change) }),
      ...(cell.mark && { format: `${numberFormat(shown)}"${cell.mark}"` }),
      ...(cell.adds !== undefined && {
        formula: sumFormula(columnName(position.column), position.places, cell.adds),
      }),
      ...(cell.divides && { formula: ratioFormula(position, cell.divides) }),
      ...(cell.note !== undefined && { note: cell.note }),
    };
  }
  if (cell.kind === 'none') {
    return { kind: 'text', text: cell.sign, role: roles.figure, ...(cell.note !== undefined && { note: cell.note }) };
  }
  const role = centred ? 'stub-mark' : roles.text;
  return cell.text === '' ? { kind: 'empty', role } : { kind: 'text', text: cell.text, role };
}
