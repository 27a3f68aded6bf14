/**
 * A cell of a report: a number, or the reason why there is none. A blank is never a zero
 * (statistics form, conventions: "không có số liệu" and 0 are different entries).
 *
 * Odd case: `not-yet` is the blank of a draft, somebody may still fill it; the other four are answers.
 */
import { decimal, ONE, toPlain, ZERO, type Decimal } from './decimal.js';

export const MISSING_REASONS = ['not-yet', 'not-collected', 'not-applicable', 'closed', 'refused'] as const;
export type MissingReason = (typeof MISSING_REASONS)[number];

export type Cell =
  { readonly kind: 'reported'; readonly value: Decimal } | { readonly kind: 'missing'; readonly why: MissingReason };

/** Cells of one report by item code. A code that is absent reads as `not-yet`. */
export type Cells = ReadonlyMap<string, Cell>;

export const NO_CELLS: Cells = new Map();

export const reported = (value: Decimal): Cell => ({ kind: 'reported', value });

const missingCells = new Map<MissingReason, Cell>(MISSING_REASONS.map((why) => [why, { kind: 'missing', why }]));

export const missing = (why: MissingReason): Cell => missingCells.get(why)!;

/** Yes and no are kept as 1 and 0, so that "how many say yes" is a sum. */
export const yes: Cell = reported(ONE);
export const no: Cell = reported(ZERO);

export const isMissingReason = (text: string): text is MissingReason =>
  (MISSING_REASONS as readonly string[]).includes(text);

export const isReported = (cell: Cell | undefined): cell is { kind: 'reported'; value: Decimal } =>
  cell !== undefined && cell.kind === 'reported';

export const sameCell = (a: Cell, b: Cell): boolean =>
  a.kind === 'reported' ? b.kind === 'reported' && a.value.eq(b.value) : b.kind === 'missing' && a.why === b.why;

/** One cell as storage text: `2371.5`, or `~not-collected`. The tilde cannot begin a number. */
export const encodeCell = (cell: Cell): string => (cell.kind === 'reported' ? toPlain(cell.value) : `~${cell.why}`);

/** The reason in a storage text; undefined: a number. */
export const reasonOfEncoded = (text: string): string | undefined => (text.startsWith('~') ? text.slice(1) : undefined);

/** The cell of a storage text. Throws on text that `encodeCell` never writes: the store is broken, not the user. */
export function decodeCell(text: string): Cell {
  const why = reasonOfEncoded(text);
  if (why === undefined) return reported(decimal(text));
  if (!isMissingReason(why)) throw new RangeError(`not a cell: ${text}`);
  return missing(why);
}

export type EncodedCells = Readonly<Record<string, string>>;

export const encodeCells = (cells: Cells): EncodedCells =>
  Object.fromEntries([...cells].map(([code, cell]) => [code, encodeCell(cell)]));

/** Without a pair for each on the way: an import decodes a hundred thousand of them. */
export function decodeCells(encoded: EncodedCells): Cells {
  const cells = new Map<string, Cell>();
  for (const code of Object.keys(encoded)) cells.set(code, decodeCell(encoded[code]!));
  return cells;
}

/**
 * Cells that are decoded when they are asked for. A report is held against three others of its library, and of each its
 * rules read a few cells of a hundred.
 */
export const lazyCells = (encoded: EncodedCells): Cells => new LazyCells(encoded);

class LazyCells implements Cells {
  private readonly decoded = new Map<string, Cell>();

  constructor(private readonly encoded: EncodedCells) {}

  get size(): number {
    return Object.keys(this.encoded).length;
  }

  has(code: string): boolean {
    return Object.hasOwn(this.encoded, code);
  }

  get(code: string): Cell | undefined {
    const known = this.decoded.get(code);
    if (known !== undefined || !this.has(code)) return known;
    const cell = decodeCell(this.encoded[code]!);
    this.decoded.set(code, cell);
    return cell;
  }

  forEach(deed: (cell: Cell, code: string, cells: Cells) => void): void {
    for (const [code, cell] of this) deed(cell, code, this);
  }

  *entries(): MapIterator<[string, Cell]> {
    for (const code of this.keys()) yield [code, this.get(code)!];
  }

  keys(): MapIterator<string> {
    return Object.keys(this.encoded).values();
  }

  *values(): MapIterator<Cell> {
    for (const [, cell] of this.entries()) yield cell;
  }

  [Symbol.iterator](): MapIterator<[string, Cell]> {
    return this.entries();
  }
}

/**
 * The scaled integer of a storage text, as text: (`12.5`, 1) → `125`. Undefined where the cell has no number. Works on
 * the text alone, because it runs once for every fact of the country.
 */
export function scaledOfEncoded(text: string, decimals: number): string | undefined {
  if (reasonOfEncoded(text) !== undefined) return undefined;
  const [whole = '', fraction = ''] = text.split('.');
  if (fraction.length > decimals) throw new RangeError(`${text} has more than ${decimals} decimals`);
  const digits = (whole + fraction.padEnd(decimals, '0')).replace(/^(-?)0+(?=\d)/, '$1');
  return digits;
}
