/**
 * A table as it will stand on paper, in a sheet or on a page: texts in one language, figures still numbers. What lays it
 * out decides nothing but widths and lines.
 *
 * The signs are those of the statistical yearbooks: `…` there is no figure (which is not a zero), `x` the item is not
 * added up over places, `(k)` there is a figure and it is withheld (giữ kín), because it would show a single library, `≠`
 * two figures are not to be set against each other.
 */
import type { Decimal, Language } from '@vlis/domain';

export interface TableColumn {
  readonly key: string;
  readonly label: string;
  /** A heading shared with the neighbours that have the same. */
  readonly group?: string;
  /** Unit of measure, in a line of its own under the label. */
  readonly unit?: string;
  /** The third line of a head: A, B for the columns that describe, then what is quoted on the phone: `B01`. */
  readonly sign?: string;
  readonly kind: 'text' | 'figure';
  /** Decimals shown; only for figures. */
  readonly decimals: number;
  /** Short marks such as running numbers and codes stand in the middle of their column. */
  readonly centred?: boolean;
  /** At most this many characters wide before the text is wrapped; only for texts. */
  readonly wide?: number;
}

export type TableCell =
  | { readonly kind: 'text'; readonly text: string }
  | Figure
  | { readonly kind: 'none'; readonly sign: '…' | 'x' | '(k)' | '≠'; readonly note?: string };

interface Figure {
  readonly kind: 'figure';
  readonly value: Decimal;
  /** Where they are not those of the column. */
  readonly decimals?: number;
  /** It is the sum of the places in its column, who have at most this many decimals: a sheet adds them up itself. */
  readonly adds?: number;
  /** It is so many times the cell at its right by the one after that, rounded: a sheet divides them itself. */
  readonly divides?: { readonly times: 1 | 100; readonly decimals: number };
  /** Stands behind the number, and is explained under the table. */
  readonly mark?: '*';
  /** A change: its sign is shown whichever it is, and `*` where it is shown with a warning. */
  readonly change?: 'plain' | 'marked';
  /** A note about this cell alone. */
  readonly note?: string;
}

export interface TableRow {
  /**
   * total: the nation; beside: the lines under it, such as how many libraries are behind its figures; place: one of
   * those added up.
   */
  readonly kind: 'total' | 'beside' | 'place';
  readonly cells: readonly TableCell[];
}

/** Agency left, nation right, as Nghị định 30/2020/NĐ-CP has it; two lines each. */
export interface Letterhead {
  readonly agency: readonly [string, string];
  readonly nation: readonly [string, string];
}

export interface Signatures {
  /** Stands above the right one: "Hà Nội, ngày …… tháng …… năm 2026", the day left to whoever signs. */
  readonly placeAndDay: string;
  /** Who signs at the left and at the right, each with the line below. */
  readonly signers: readonly [readonly [string, string], readonly [string, string]];
}

export interface Table {
  /** Short enough for the tab of a sheet. */
  readonly name: string;
  readonly letterhead?: Letterhead;
  readonly title: string;
  readonly subtitles: readonly string[];
  /** What must not be overlooked: that the figures are preliminary. */
  readonly mark?: string;
  readonly columns: readonly TableColumn[];
  /** How many columns at the left name the row; they stay in sight and are repeated on every page. */
  readonly stub: number;
  readonly rows: readonly TableRow[];
  readonly notes: readonly string[];
  /** Absent on what is not to be signed. */
  readonly signatures?: Signatures;
  /** Stands at the foot of every printed page. */
  readonly foot: string;
  readonly language: Language;
}

export const text = (words: string): TableCell => ({ kind: 'text', text: words });
export const figure = (value: Decimal): TableCell => ({ kind: 'figure', value });
export const NO_FIGURE: TableCell = { kind: 'none', sign: '…' };
export const NOT_ADDED_UP: TableCell = { kind: 'none', sign: 'x' };
export const WITHHELD: TableCell = { kind: 'none', sign: '(k)' };
