/**
 * A ratio to people or communes divides the libraries that reported by everybody, those without a submission among them: while
 * submissions are missing it is too low. Beside it stands the same ratio over the places whose submissions are all in.
 */
import { ZERO, type Decimal } from '../shared/decimal.js';
import type { Indicator } from './definition.js';
import { ratioOf, type IndicatorFigure } from './compute.js';

export interface Complete {
  /** In the unit shown, unrounded; undefined: of no place all submissions are in. */
  readonly value?: Decimal;
  readonly numerator?: Decimal;
  readonly denominator?: Decimal;
  /** Places whose submissions are in, of those in which a submission is owed. */
  readonly places: number;
  readonly of: number;
}

/**
 * Whether it divides what libraries report by a figure of the place. Such a figure (population, communes) counts the
 * whole place, however few libraries have reported.
 */
export const dividesByPlace = ({ numerator, denominator }: Pick<Indicator, 'numerator' | 'denominator'>): boolean =>
  numerator.kind === 'sum' && denominator.kind === 'place';

type Of = Pick<IndicatorFigure, 'numerator' | 'denominator' | 'used' | 'obliged'>;

/** Whether every library from which a figure is expected is in the sum. */
export const isComplete = ({ used, obliged }: Pick<Of, 'used' | 'obliged'>): boolean => obliged > 0 && used >= obliged;

/** @param figures of single places that do not overlap */
export function completeOf(indicator: Pick<Indicator, 'percent'>, figures: readonly Of[]): Complete {
  const owing = figures.filter(({ obliged }) => obliged > 0);
  const whole = owing.filter((one) => isComplete(one) && one.numerator !== undefined && one.denominator !== undefined);
  const counted = { places: whole.length, of: owing.length };
  if (!whole.length) return counted;
  const numerator = whole.reduce((sum, one) => sum.plus(one.numerator!), ZERO);
  const denominator = whole.reduce((sum, one) => sum.plus(one.denominator!), ZERO);
  return { value: ratioOf(indicator, numerator, denominator), numerator, denominator, ...counted };
}
