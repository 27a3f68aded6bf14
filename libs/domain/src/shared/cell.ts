/**
 * A cell of a submission: an answer, or the reason why there is none. An answer is a number, an option, a text or a day; yes and
 * no are the numbers 1 and 0. A blank is never a zero and never a no
 * (statistics form, conventions: "không có số liệu" and 0 are different entries).
 *
 * Odd case: `not-yet` is the blank of a draft, somebody may still fill it; the other four are answers.
 */
import { isDay, type IsoDate } from '../calendar/day.js';
import { decimal, ONE, toPlain, ZERO, type Decimal } from './decimal.js';

export const MISSING_REASONS = ['not-yet', 'not-collected', 'not-applicable', 'closed', 'refused'] as const;
export type MissingReason = (typeof MISSING_REASONS)[number];

/** A number, yes and no among them: what can be calculated with and added up. */
export interface NumberCell {
  readonly kind: 'reported';
  readonly value: Decimal;
}

/** An answer that is no number. */
export type WordCell =
  | { readonly kind: 'choice'; readonly key: string }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'date'; readonly day: IsoDate };

export type Cell = NumberCell | WordCell | { readonly kind: 'missing'; readonly why: MissingReason };

/** Cells of one submission by item code. A code that is absent reads as `not-yet`. */
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

/** Whether there is a number in the cell. */
export const isReported = (cell: Cell | undefined): cell is NumberCell =>
  cell !== undefined && cell.kind === 'reported';

/** Whether there is an answer in the cell, of whatever kind. */
export const isAnswered = (cell: Cell | undefined): cell is NumberCell | WordCell =>
  cell !== undefined && cell.kind !== 'missing';

export function sameCell(a: Cell, b: Cell): boolean {
  if (a.kind === 'reported' && b.kind === 'reported') return a.value.eq(b.value);
  return a.kind === b.kind && encodeCell(a) === encodeCell(b);
}

/** The first sign of a storage text says what kind of cell it is. None of them can begin a number. */
const SIGNS = { missing: '~', choice: '#', text: '"', date: '@' } as const;

/** One cell as storage text: `2371.5`, `#public`, `"Nhà B`, `@2026-03-01`, or `~not-collected`. */
export function encodeCell(cell: Cell): string {
  switch (cell.kind) {
    case 'reported':
      return toPlain(cell.value);
    case 'choice':
      return SIGNS.choice + cell.key;
    case 'text':
      return SIGNS.text + cell.text;
    case 'date':
      return SIGNS.date + cell.day;
    case 'missing':
      return SIGNS.missing + cell.why;
  }
}

/** The reason in a storage text; undefined: an answer. */
export const reasonOfEncoded = (text: string): string | undefined =>
  text.startsWith(SIGNS.missing) ? text.slice(1) : undefined;

const SIGNED: ReadonlySet<string> = new Set(Object.values(SIGNS));

/** The cell of a storage text. Throws on text that `encodeCell` never writes: the store is broken, not the user. */
export const decodeCell = (text: string): Cell =>
  SIGNED.has(text.charAt(0)) ? decodeSigned(text) : reported(decimal(text));

function decodeSigned(text: string): Cell {
  const [sign, rest] = [text.charAt(0), text.slice(1)];
  if (sign === SIGNS.missing && isMissingReason(rest)) return missing(rest);
  if (sign === SIGNS.choice && rest !== '') return { kind: 'choice', key: rest };
  if (sign === SIGNS.text && rest !== '') return { kind: 'text', text: rest };
  if (sign === SIGNS.date && isDay(rest)) return { kind: 'date', day: rest };
  throw new RangeError(`not a cell: ${text}`);
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
 * Cells that are decoded when they are asked for. A submission is held against three others of its library, and of each its
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

  forEach(action: (cell: Cell, code: string, cells: Cells) => void): void {
    for (const [code, cell] of this) action(cell, code, this);
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
 * The scaled integer of a storage text, as text: (`12.5`, 1) → `125`. Undefined where the cell has no number: only numbers are
 * added up. Works on the text alone, because it runs once for every fact of the country.
 */
export function scaledOfEncoded(text: string, decimals: number): string | undefined {
  if (SIGNED.has(text.charAt(0))) return undefined;
  const [whole = '', fraction = ''] = text.split('.');
  if (fraction.length > decimals) throw new RangeError(`${text} has more than ${decimals} decimals`);
  const digits = (whole + fraction.padEnd(decimals, '0')).replace(/^(-?)0+(?=\d)/, '$1');
  return digits;
}
