/**
 * One question of a form. Its code, once published, never changes meaning; a changed definition gets a new code.
 * Source of the fields: the statistics form's conventions (type, who, aggregation, time, frequency, short form).
 */
import type { IsoDate } from '../calendar/day.js';
import type { Decimal } from '../shared/decimal.js';
import type { LocalizedText } from '../shared/text.js';

/** `negative`: numbers below 0 are taken too, which no item of a library's own form needs and other censuses have. */
export type ItemType =
  | { readonly kind: 'integer'; readonly negative?: boolean }
  | { readonly kind: 'decimal'; readonly decimals: number; readonly negative?: boolean }
  | { readonly kind: 'yes-no' }
  | ChoiceType
  | TextType
  | DateType;

/** One of several answers. The key is what is stored and never changes its meaning; the labels are what people read. */
export interface ChoiceOption {
  readonly key: string;
  readonly label: LocalizedText;
}

export interface ChoiceType {
  readonly kind: 'choice';
  readonly options: readonly ChoiceOption[];
}

export interface TextType {
  readonly kind: 'text';
  /** Characters. */
  readonly longest: number;
}

export interface DateType {
  readonly kind: 'date';
  /** First and last day that may be answered; absent: any. */
  readonly first?: IsoDate;
  readonly last?: IsoDate;
}

export type ItemKind = ItemType['kind'];

/** How libraries are added up: over places. `none`: shown per library only. */
export type Aggregation = 'sum' | 'average' | 'count_yes' | 'none';

/** stock: value at the period's end, over time the latest. flow: counted during the period. */
export type TimeNature = 'stock' | 'flow';

/**
 * How far a number may lie from what was before: beyond a ratio where larger + floor > ratio × (smaller + floor). Machine
 * decimals, the floor in the item's own unit.
 */
export interface Reach {
  /** It is beyond where the ratio is more than this. */
  readonly far: string;
  /** Or more than this, above 1, where a slip would explain it: two digits swapped, one too many, one too few. */
  readonly slip: string;
  /** Below it numbers count as small: 1 → 3 readers is no news. 0 or more. */
  readonly floor: string;
}

/** Beyond `ask` it is asked about; beyond `look`, which reaches as far or further, a reviewer looks at it, explained or not. */
export interface ChangeLimits {
  readonly ask: Reach;
  readonly look: Reach;
}

export interface Item {
  readonly code: string;
  readonly section: string;
  readonly label: LocalizedText;
  readonly unit: LocalizedText;
  readonly type: ItemType;
  /** Only for computed items: never typed in, always this expression over other items. */
  readonly formula?: string;
  /** Clause of ISO 2789:2013 (TCVN 12843:2019); empty where the standard has none. */
  readonly iso: string;
  /** Columns of library types that answer it (see LibraryType.answersAs). */
  readonly askedOf: readonly string[];
  readonly shortForm: boolean;
  readonly aggregation: Aggregation;
  /** For a weighted average: the item whose value is the weight (E18 by E19). */
  readonly weightedBy?: string;
  /** sum†: titles or persons may be counted by more than one library, so a total is never "distinct". */
  readonly mayRepeat: boolean;
  readonly time: TimeNature;
  /** half-year: in both submissions; annual: only in the annual one. */
  readonly frequency: 'half-year' | 'annual';
  /** Its place among the key figures, from 1; absent: it is none. */
  readonly keyFigure?: number;
  /**
   * A condition over the facts of a submission (attributes.ts): where it holds the item is asked. Elsewhere an answer is taken
   * all the same. Left blank it blocks nothing by itself and counts as nothing that is left to fill in: a rule says where
   * it must be answered.
   */
  readonly askedWhere?: string;
  /** A yes to it declares that the submission is a closing one: it covers only the days on which the library was active. */
  readonly declares?: 'partial-period';
  /** Absent: the default of its kind (`limitsOf` in `submission/unlike-before.ts`). */
  readonly change?: ChangeLimits;
}

/** Whether a figure is of the size that is usual for an item in a library. */
export type Usual = (value: Decimal) => boolean;

/** What reading an answer needs to know of a question. */
export interface Question extends Pick<Item, 'code' | 'type'> {
  /** Absent where nobody knows what is usual. */
  readonly usual?: Usual | undefined;
}

/** An item as it is asked of one library. */
export type AskedItem = Item & Pick<Question, 'usual'>;

type Typed = Pick<Item, 'type'>;

/** Whether its answers are figures, which people compare and calculate with; a yes or no is none. */
export const asksFigure = ({ type }: Typed): boolean => type.kind === 'integer' || type.kind === 'decimal';

/** Whether its answers are numbers, yes and no among them (1 and 0). Only these are added up, and only these stand in formulas. */
export const hasNumber = (item: Typed): boolean => item.type.kind === 'yes-no' || asksFigure(item);

/** Whether its numbers are added up over libraries: of what only some are asked there is no total. */
export const isAddedUp = (item: Typed & Pick<Item, 'askedWhere'>): boolean =>
  hasNumber(item) && item.askedWhere === undefined;

/** The option of a choice with this key; undefined: there is none. */
export const optionOf = ({ type }: Typed, key: string): ChoiceOption | undefined =>
  type.kind === 'choice' ? type.options.find((option) => option.key === key) : undefined;

export const takesNegative = ({ type }: Typed): boolean =>
  (type.kind === 'integer' || type.kind === 'decimal') && type.negative === true;

export const decimalsOfItem = ({ type }: Pick<Item, 'type'>): number => (type.kind === 'decimal' ? type.decimals : 0);
