/**
 * From a figure to a cell. A spreadsheet keeps 15 significant digits; a figure that needs more is written as text, with
 * a note that says why, so that no digit is lost without a word. A quotient that does not end (130 / 3) has no last digit
 * to lose and is kept to 15; where those are fewer than its column shows, what the column shows is written as text.
 */
import { toPlain, type Decimal, type Language } from '@vlis/domain';
import { formatNumber } from '../format/number.js';
import type { TableCell, TableColumn } from '../table/table.js';
import type { CellRole, SheetCell } from './sheet.js';

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

export function figureCell(value: Decimal, decimals: number, role: CellRole, language: Language): SheetCell {
  const isEndless = value.precision() > LONGEST_THAT_ENDS;
  const exact = isEndless ? value.toDecimalPlaces(decimals) : value;
  if (!fitsSpreadsheet(exact)) {
    return { kind: 'text', text: formatNumber(toPlain(exact), language, decimals), role, note: NOTES[language] };
  }
  const kept = isEndless ? value.toSignificantDigits(SPREADSHEET_DIGITS) : value;
  return { kind: 'number', value: toPlain(kept), format: numberFormat(decimals), role };
}

/** A cell of a table in the look of its row. */
export function sheetCell(
  cell: TableCell,
  { decimals, centred }: Pick<TableColumn, 'decimals' | 'centred'>,
  roles: { readonly text: CellRole; readonly figure: CellRole },
  language: Language,
): SheetCell {
  const figure = centred ? 'stub-mark' : roles.figure;
  if (cell.kind === 'figure') return figureCell(cell.value, decimals, figure, language);
  if (cell.kind === 'none') return { kind: 'text', text: cell.sign, role: roles.figure };
  const role = centred ? 'stub-mark' : roles.text;
  return cell.text === '' ? { kind: 'empty', role } : { kind: 'text', text: cell.text, role };
}
