/**
 * An indicator of the dictionary: what it divides by what, in which unit, of which libraries, and from when to when. It
 * stands apart from forms, whose items it reads. A version that is in force never changes: a change is a new version with
 * days of its own, and a period keeps the version of its last day (docs/decisions/0050).
 */
import type { IsoDate } from '../calendar/day.js';
import type { LocalizedText } from '../shared/text.js';

/** What an indicator divides by or counts: a sum over libraries, or a figure of the place (population, communes). */
export type IndicatorTerm =
  | { readonly kind: 'sum'; readonly expression: string }
  /** A figure of the place itself, divided by `per` (100 000 people). */
  | { readonly kind: 'place'; readonly figure: PlaceFigure; readonly per: string };

export const PLACE_FIGURES = ['population', 'communes', 'libraries', 'obliged', 'on-time'] as const;
export type PlaceFigure = (typeof PLACE_FIGURES)[number];

/** Which way is better; `none`: it only describes. */
export const DIRECTIONS = ['up', 'down', 'none'] as const;
export type Direction = (typeof DIRECTIONS)[number];

/** What a version says. Ratio of sums, never mean of ratios: a library without one of the two values is in neither sum. */
export interface IndicatorContent {
  readonly code: string;
  readonly name: LocalizedText;
  readonly numerator: IndicatorTerm;
  readonly denominator: IndicatorTerm;
  readonly unit: LocalizedText;
  /** Columns of library types whose submissions are read; empty: all. */
  readonly types: readonly string[];
  /** Shown as a percentage (× 100). */
  readonly percent: boolean;
  readonly decimals: number;
  readonly better: Direction;
  /** The standard or the law it follows. */
  readonly basis: string;
  readonly note?: LocalizedText;
}

export interface Indicator extends IndicatorContent {
  /** The version that brought its formula: it names the sums, which a new unit or a new name leaves as they are. */
  readonly formula: number;
}

/** A version as it is published: what it says, of which form, and from when to when. */
export interface IndicatorDocument extends IndicatorContent {
  /** Code of the form whose items it reads. */
  readonly form: string;
  readonly version: number;
  readonly validFrom: IsoDate;
  /** Its last day; null: until a later version begins. */
  readonly validTo: IsoDate | null;
}

/** As it stands in the dictionary. */
export interface IndicatorVersion extends Indicator, IndicatorDocument {}

/** The version of each indicator that stands on a day, in the order given. */
export const inForceOn = <V extends Pick<IndicatorVersion, 'validFrom' | 'validTo'>>(
  versions: readonly V[],
  day: IsoDate,
): readonly V[] =>
  versions.filter(({ validFrom, validTo }) => validFrom <= day && (validTo === null || day <= validTo));
