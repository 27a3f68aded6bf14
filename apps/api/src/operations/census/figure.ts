/** A figure of a census file beside its digits (those are read by `readMarked`): a code for having none, and how it is rounded. */
import { Decimal, type MissingReason } from '@vlis/domain';
import type { RoundingRule, Study } from './study.js';

/** Own names alone: a cell that says `constructor` is no code. */
export const reasonOf = (text: string, noNumber: Study['noNumber']): MissingReason | undefined =>
  Object.hasOwn(noNumber, text) ? noNumber[text] : undefined;

const ROUNDINGS: Readonly<Record<RoundingRule, 1 | 4 | 6>> = {
  'half-up': Decimal.ROUND_HALF_UP,
  'half-even': Decimal.ROUND_HALF_EVEN,
  down: Decimal.ROUND_DOWN,
};

/** By the study's rule; a half goes away from zero, to the even digit, or everything is cut off. */
export const roundedBy = (rule: RoundingRule, value: Decimal, decimals: number): Decimal =>
  value.toDecimalPlaces(decimals, ROUNDINGS[rule]);

/** How many decimals a published figure was written with: `12.50` has two. */
export const decimalsWritten = (plain: string): number => plain.split('.')[1]?.length ?? 0;
