/**
 * A second opinion on our formulas where no spreadsheet program is: what they give when they are computed anew from the
 * cells of the sheet, in exact numbers; for tests only.
 */
import { decimal, ZERO, type Decimal } from '@vlis/domain';

interface ReadCell {
  readonly address: string;
  readonly value: unknown;
  readonly formula?: string;
  readonly result?: unknown;
}

/** A sheet as exceljs reads it. */
interface ReadSheet {
  eachRow(visit: (row: { eachCell(visit: (cell: ReadCell) => void): void }) => void): void;
  getCell(address: string): ReadCell;
}

export interface Recomputed {
  readonly address: string;
  readonly formula: string;
  /** The value kept in the file beside the formula. */
  readonly kept: string;
  readonly computed: string;
}

/** The formulas that we write: a sum of a column, rounded where its cells have decimals; a ratio of two cells, rounded. */
const SUM = /^(?:SUM\(([A-Z]+)(\d+):\1(\d+)\)|ROUND\(SUM\(([A-Z]+)(\d+):\4(\d+)\),(\d+)\))$/;

const RATIO = /^ROUND\((100\*)?([A-Z]+\d+)\/([A-Z]+\d+),(\d+)\)$/;

/** Every formula of a sheet, computed anew. Throws at one that is none of ours. */
export function recomputed(sheet: ReadSheet): readonly Recomputed[] {
  const all: Recomputed[] = [];
  sheet.eachRow((row) =>
    row.eachCell(({ address, formula, result }) => {
      if (formula) all.push({ address, formula, kept: String(result), computed: compute(sheet, formula).toFixed() });
    }),
  );
  return all;
}

function valueAt(sheet: ReadSheet, address: string): Decimal {
  const { formula, value } = sheet.getCell(address);
  if (formula) return compute(sheet, formula);
  if (typeof value !== 'number') throw new Error(`${address} is no number: ${String(value)}`);
  return decimal(value);
}

function compute(sheet: ReadSheet, formula: string): Decimal {
  const ratio = RATIO.exec(formula);
  if (ratio) {
    const [, percent, numerator, denominator, places] = ratio;
    const quotient = valueAt(sheet, numerator!)
      .times(percent ? 100 : 1)
      .div(valueAt(sheet, denominator!));
    return quotient.toDecimalPlaces(Number(places));
  }
  const found = SUM.exec(formula);
  if (!found) throw new Error(`none of our formulas: ${formula}`);
  const [, plain, top, bottom, rounded, roundedTop, roundedBottom, decimals] = found;
  let sum = ZERO;
  for (let row = Number(top ?? roundedTop); row <= Number(bottom ?? roundedBottom); row++) {
    const { value } = sheet.getCell(`${plain ?? rounded}${row}`);
    if (typeof value === 'number') sum = sum.plus(decimal(value));
  }
  return decimals === undefined ? sum : sum.toDecimalPlaces(Number(decimals));
}
