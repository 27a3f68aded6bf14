/** What the body of a document and its annexes are made of, in reading order. */
import type { TableBlock } from './table-block.js';

export type Block = Heading | Paragraph | List | TableBlock | Picture | PageBreak;

/** I., 1., a): the number is never typed, it comes from where the heading stands (`numbering.ts`). */
export interface Heading {
  readonly kind: 'heading';
  readonly level: 1 | 2 | 3;
  readonly text: string;
}

export interface Paragraph {
  readonly kind: 'paragraph';
  readonly runs: readonly Run[];
  /** In the middle of the line instead of justified with its first line set in. */
  readonly centred?: boolean;
}

export interface List {
  readonly kind: 'list';
  /** What stands before each: a dash, a plus (a list within a list), a), b), … or 1., 2., … */
  readonly mark: 'dash' | 'plus' | 'letter' | 'number';
  readonly items: readonly (readonly Run[])[];
}

/** A chart as it is seen on the screen. */
export interface Picture {
  readonly kind: 'picture';
  /** A PNG file. Other bytes are a fault of the caller. */
  readonly png: Uint8Array;
  /** What it shows, for those who do not see it. */
  readonly alt: string;
  readonly caption?: string;
  /** Millimetres; absent: as wide as the text. Never wider or higher than the page has room. */
  readonly width?: number;
}

export interface PageBreak {
  readonly kind: 'page-break';
}

/** A stretch of a line with one look. */
export type Run = TextRun | FigureRun | NoFigureRun;

interface RunLook {
  readonly bold?: boolean;
  readonly italic?: boolean;
}

export interface TextRun extends RunLook {
  readonly kind: 'text';
  /** A line feed begins a new line within the paragraph. */
  readonly text: string;
}

/** A number in a sentence that was read from somewhere and not typed. */
export interface FigureRun extends RunLook {
  readonly kind: 'figure';
  /** What it is bound to, the same in every draft: `B01@2026-H1/province:66`. It stays in the value and is not in the file. */
  readonly key: string;
  /** Machine text, `1234.5`, in all its digits. Anything else is a fault of the caller. */
  readonly value: string;
  /** How many are shown, rounded half up; absent: as many as it has. */
  readonly decimals?: number;
  /** Written behind it: "bản", "%". */
  readonly unit?: string;
}

/** There is no number to be read: not a zero. Written as its sign, which the document explains where it uses one. */
export interface NoFigureRun extends RunLook {
  readonly kind: 'no-figure';
  readonly key: string;
  readonly sign: FigureSign;
}

/** As in tables (`../table/table.ts`): no figure; not added up; withheld; not to be set against each other. */
export type FigureSign = '…' | 'x' | '(k)' | '≠';
