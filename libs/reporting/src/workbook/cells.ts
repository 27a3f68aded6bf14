/**
 * From a figure to a cell. A spreadsheet keeps 15 significant digits; a figure that needs more is written as text, with
 * a note that says why, so that no digit is lost without a word. A quotient (a mean, a ratio) has no last digit to lose
 * and is kept to 15.
 */
import { toPlain, type Decimal, type Language } from '@vlis/domain';
import { formatNumber } from '../format/number.js';
import type { TableCell, TableColumn } from '../table/table.js';
import type { CellRole, SheetCell } from './sheet.js';

export const SPREADSHEET_DIGITS = 15;

/** `#,##0.0`: a program shows it with the marks of its own language, 1.234,5 in Vietnam. */
export const numberFormat = (decimals: number): string => (decimals > 0 ? `#,##0.${'0'.repeat(decimals)}` : '#,##0');

const NOTES: Readonly<Record<Language, string>> = {
  vi: 'Số có hơn 15 chữ số; ghi dạng chữ để giữ đúng từng chữ số.',
  en: 'More than 15 digits; written as text so that every one of them is kept.',
};

export function figureCell(value: Decimal, decimals: number, role: CellRole, language: Language): SheetCell {
  const isQuotient = value.decimalPlaces() > decimals;
  const kept = isQuotient ? value.toSignificantDigits(SPREADSHEET_DIGITS) : value;
  if (kept.precision() > SPREADSHEET_DIGITS) {
    return { kind: 'text', text: formatNumber(toPlain(value), language, decimals), role, note: NOTES[language] };
  }
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
