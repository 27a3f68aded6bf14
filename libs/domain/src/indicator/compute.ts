/**
 * An indicator is a ratio of sums (statistics form, section 4), with both sums kept and the response rate beside it. A
 * denominator of zero, or one that is not known, gives no number and says which; never 0 or infinity.
 */
import { ONE, type Decimal } from '../shared/decimal.js';
import type { Indicator } from './definition.js';
import type { Unreported } from '../rollup/missing.js';

export type NoIndicator = 'no-numerator' | 'no-denominator' | 'zero-denominator';

export interface IndicatorFigure {
  /** In the unit shown: a percentage is already × 100. Unrounded. */
  readonly value?: Decimal;
  readonly why?: NoIndicator;
  readonly numerator?: Decimal;
  readonly denominator?: Decimal;
  /** Libraries in the sums, of those that are waited for. */
  readonly used: number;
  readonly obliged: number;
  /** Libraries that are not in the sums, by why. */
  readonly missing: Unreported;
}

export interface RatioTerms {
  readonly numerator?: Decimal;
  readonly denominator?: Decimal;
  readonly used: number;
  readonly obliged: number;
  readonly missing: Unreported;
}

export function computeIndicator({ percent }: Pick<Indicator, 'percent'>, terms: RatioTerms): IndicatorFigure {
  const { numerator, denominator } = terms;
  if (numerator === undefined) return { ...terms, why: 'no-numerator' };
  if (denominator === undefined) return { ...terms, why: 'no-denominator' };
  if (denominator.isZero()) return { ...terms, why: 'zero-denominator' };
  return { ...terms, value: ratioOf({ percent }, numerator, denominator) };
}

/** In the unit shown; undefined where there is nothing to divide by. */
export const ratioOf = (
  { percent }: Pick<Indicator, 'percent'>,
  numerator: Decimal,
  denominator: Decimal,
): Decimal | undefined => (denominator.isZero() ? undefined : numerator.times(percent ? 100 : ONE).div(denominator));
