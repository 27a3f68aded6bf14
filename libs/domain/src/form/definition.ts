/**
 * A form as one document: sections, items, rules, indicators. This is what is published, exported, imported and run,
 * by browser, API and importers alike. A published version is immutable; reports keep the version they were made with.
 */
import type { FormLength } from '../registry/library-type.js';
import type { Severity } from '../shared/issue.js';
import type { LocalizedText } from '../shared/text.js';
import type { PeriodKind } from '../calendar/period.js';
import type { Item } from './item.js';

export interface Section {
  readonly code: string;
  readonly title: LocalizedText;
}

/**
 * A check on one report. The expression must be true; missing operands skip it. With `forEach` the item `X` of the
 * expression stands for each listed item in turn, and the finding is tied to that item.
 */
export interface Rule {
  readonly code: string;
  readonly expression: string;
  readonly severity: Severity;
  readonly message: LocalizedText;
  /** The item at which the message stands; with forEach the item in turn. */
  readonly at?: string;
  readonly forEach?: readonly string[];
  /** Thresholds, readable in the expression as `param.NAME`; machine decimals. */
  readonly params?: Readonly<Record<string, string>>;
  /** Where the rule holds; absent: everywhere. */
  readonly only?: { readonly form?: FormLength; readonly period?: PeriodKind; readonly types?: readonly string[] };
}

/** What an indicator divides by or counts: a sum over libraries, or a figure of the place (population, communes). */
export type IndicatorTerm =
  | { readonly kind: 'sum'; readonly expression: string }
  /** A figure of the place itself, divided by `per` (100 000 people). */
  | { readonly kind: 'place'; readonly figure: PlaceFigure; readonly per: string };

export const PLACE_FIGURES = ['population', 'communes', 'libraries', 'obliged', 'on-time'] as const;
export type PlaceFigure = (typeof PLACE_FIGURES)[number];

/** Ratio of sums, never mean of ratios: a library without one of the two values is in neither sum. */
export interface Indicator {
  readonly code: string;
  readonly name: LocalizedText;
  readonly numerator: IndicatorTerm;
  readonly denominator: IndicatorTerm;
  readonly unit: LocalizedText;
  /** Columns of library types whose reports are read; empty: all. */
  readonly types: readonly string[];
  /** Shown as a percentage (× 100). */
  readonly percent: boolean;
  readonly decimals: number;
  readonly better: 'up' | 'down';
  readonly basis: string;
}

export interface FormDefinition {
  readonly code: string;
  readonly version: number;
  readonly title: LocalizedText;
  readonly sections: readonly Section[];
  readonly items: readonly Item[];
  readonly rules: readonly Rule[];
  readonly indicators: readonly Indicator[];
}
