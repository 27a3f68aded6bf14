/**
 * A form as one document: sections, items, rules. This is what is published, exported, imported and run, by browser, API and
 * importers alike. A published version is immutable; submissions keep the version they were made with. What is computed of its
 * items stands apart, in the dictionary of indicators (indicator/definition.ts).
 */
import type { FormLength } from '../registry/library-type.js';
import type { Severity } from '../shared/issue.js';
import type { LocalizedText } from '../shared/text.js';
import type { Item } from './item.js';

export interface Section {
  readonly code: string;
  readonly title: LocalizedText;
}

/** Of a rule: the parts of a year, whichever, or a whole year. */
export type RulePeriod = 'half' | 'year';

/**
 * A check on one submission. The expression must be true; missing operands skip it. With `forEach` the item `X` of the
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
  readonly only?: { readonly form?: FormLength; readonly period?: RulePeriod; readonly types?: readonly string[] };
}

export interface FormDefinition {
  readonly code: string;
  readonly version: number;
  readonly title: LocalizedText;
  readonly sections: readonly Section[];
  readonly items: readonly Item[];
  readonly rules: readonly Rule[];
}
