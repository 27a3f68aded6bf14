/**
 * What a formula comes to: a number, a truth, or the reason why there is neither. Yes and no count as 1 and 0, and a
 * number other than 0 counts as yes, as in the cells of a submission.
 *
 * Odd case: where several operands are missing, the outcome is missing for the reason that stands first in
 * MISSING_REASONS, whatever their order in the formula: a total stays `not-yet` while any part of it may still be filled.
 */
import { MISSING_REASONS, missing, no, reported, yes, type Cell, type MissingReason } from '../shared/cell.js';
import { ONE, ZERO, type Decimal } from '../shared/decimal.js';

export type MissingOutcome = { readonly kind: 'missing'; readonly why: MissingReason };
export type Outcome =
  | { readonly kind: 'number'; readonly value: Decimal }
  | { readonly kind: 'truth'; readonly value: boolean }
  /** An option, a text or a day: it is there, and nothing can be calculated with it. */
  | { readonly kind: 'words' }
  | MissingOutcome;

const outcomeTrue: Outcome = { kind: 'truth', value: true };
const outcomeFalse: Outcome = { kind: 'truth', value: false };
const missingOutcomes = new Map<MissingReason, MissingOutcome>(
  MISSING_REASONS.map((why) => [why, { kind: 'missing', why }]),
);

export const wordsOutcome: Outcome = { kind: 'words' };

export const truthOutcome = (value: boolean): Outcome => (value ? outcomeTrue : outcomeFalse);

export const missingOutcome = (why: MissingReason): MissingOutcome => missingOutcomes.get(why)!;

/** A number that statistics can hold: an infinite one is no number, and there is only one zero. */
export function numberOutcome(value: Decimal): Outcome {
  if (!value.isFinite()) return missingOutcome('not-applicable');
  return { kind: 'number', value: value.isZero() ? ZERO : value };
}

/** Why there is no number in it; of an answer in words, because none applies. */
export const whyNoNumber = (outcome: Outcome): MissingReason =>
  outcome.kind === 'missing' ? outcome.why : 'not-applicable';

/** The reason that stands for both. */
export const eitherWhy = (a: MissingReason | undefined, b: MissingReason): MissingReason =>
  a === undefined || MISSING_REASONS.indexOf(b) < MISSING_REASONS.indexOf(a) ? b : a;

/** The outcome as an operand of arithmetic and comparison; undefined when missing. */
export function outcomeNumber(outcome: Outcome): Decimal | undefined {
  if (outcome.kind === 'number') return outcome.value;
  if (outcome.kind === 'truth') return outcome.value ? ONE : ZERO;
  return undefined;
}

/** Does the rule hold? undefined: it cannot be evaluated, and the rule is skipped. */
export function outcomeTruth(outcome: Outcome): boolean | undefined {
  if (outcome.kind === 'truth') return outcome.value;
  if (outcome.kind === 'number') return !outcome.value.isZero();
  return undefined;
}

/** The outcome as a cell of a computed item: a truth becomes yes or no, a missing one keeps its reason. */
export function outcomeCell(outcome: Outcome): Cell {
  if (outcome.kind === 'number') return reported(outcome.value);
  if (outcome.kind === 'truth') return outcome.value ? yes : no;
  return missing(whyNoNumber(outcome));
}
