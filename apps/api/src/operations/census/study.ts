/**
 * A study describes a census: where its files are, which column is what, which codes mean "no number", which checks its
 * editors ran, and the totals that were published. Another year or another country is another study file and no code.
 */
import type { Decimal, LocalizedText, Marks, MissingReason } from '@vlis/domain';

/** The marks are those of its numbers; a blank groups where it is of any width. */
export interface CsvSource extends Marks {
  /** Relative to the study's `folder`. */
  readonly file: string;
  /** As the WHATWG names it: utf-8, windows-1252 … */
  readonly encoding: string;
  readonly delimiter: string;
}

/** Column → values. */
export type ValuesByColumn = Readonly<Record<string, readonly string[]>>;

/** Which rows of a file count: none that has one of `except`, and those alone that have, in each column of `only`, one of its values. */
export interface RowChoice {
  readonly except: ValuesByColumn;
  readonly only: ValuesByColumn;
}

export const ROUNDING_RULES = ['half-up', 'half-even', 'down'] as const;
/** How its editors round: a half away from zero, a half to the even digit, or everything cut off. */
export type RoundingRule = (typeof ROUNDING_RULES)[number];

export interface StudyItem {
  /** Its place in the study's list, by which an issue names it. */
  readonly index: number;
  /** What formulas and the rest of the study call it; the column's name unless the study gives another. */
  readonly code: string;
  readonly column: string;
  readonly decimals: number;
  /** Whether figures below 0 are taken. */
  readonly negative: boolean;
  /** For a question of yes or no: the texts that mean yes and those that mean no. Its sum is the number of yes. */
  readonly yesNo?: { readonly yes: readonly string[]; readonly no: readonly string[] };
  readonly label: LocalizedText;
  /** Its column in the published totals; null where it was not published. */
  readonly published: string | null;
  /** How far a sum may be from its published total and still agree with it; not negative. */
  readonly tolerance: Decimal;
  /** A column that says how the value came about (imputation flag). */
  readonly flag?: string;
}

/** A column of texts: nothing is added up; the result lists how often each text occurs. */
export type StudyText = Pick<StudyItem, 'index' | 'code' | 'column' | 'label'>;

export interface StudyCheck {
  readonly code: string;
  readonly expression: string;
}

/** A second file whose rows belong to libraries, and what their number must agree with. */
export interface RelatedRecords extends CsvSource {
  readonly name: string;
  /** Columns that together name a row. */
  readonly key: readonly string[];
  /** The columns that hold the library's key, in the order of the libraries' own. */
  readonly library: readonly string[];
  /** Rows that do not count (closed outlets): column → values. They must still have their library. */
  readonly except: ValuesByColumn;
  readonly counts: readonly RelatedCount[];
  readonly sums: readonly RelatedSum[];
}

/** An item that must be the number of the library's rows that have these values. */
export interface RelatedCount {
  readonly item: string;
  readonly where: Readonly<Record<string, string>>;
}

/** An item that must be the sum of a column over them. */
export interface RelatedSum extends RelatedCount {
  readonly column: string;
}

/** Who counts as having answered: certain items, and at least so many of others, with a flag that says "reported". */
export interface ResponseRule {
  /** Libraries with this reason in this item are not asked (closed ones). */
  readonly except: { readonly item: string; readonly reason: MissingReason };
  readonly all: readonly string[];
  readonly atLeast: { readonly count: number; readonly of: readonly string[] };
  /** What the flag of a reported value begins with. */
  readonly reportedFlag: string;
}

export interface Study {
  readonly path: string;
  readonly code: string;
  readonly title: LocalizedText;
  readonly source: string;
  readonly period: string;
  /** Where the data files are, already made absolute. */
  readonly folder: string;
  /** `key`: the columns that together name a library. */
  readonly libraries: CsvSource &
    RowChoice & { readonly key: readonly string[]; readonly name: string; readonly place: string };
  readonly noNumber: Readonly<Record<string, MissingReason>>;
  readonly items: readonly StudyItem[];
  readonly texts: readonly StudyText[];
  /** For cells with more decimals than their item, and for sums that were published rounded; absent: neither is rounded. */
  readonly rounding?: RoundingRule;
  readonly checks: readonly StudyCheck[];
  readonly published?: CsvSource & RowChoice & { readonly place: string };
  readonly related: readonly RelatedRecords[];
  readonly response?: ResponseRule;
  /** The explanation given for findings of the published census, which its editors have settled. */
  readonly explanation: string;
}
