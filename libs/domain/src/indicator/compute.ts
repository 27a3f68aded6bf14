/**
 * An indicator is a ratio of sums (statistics form, section 4), with both sums kept and the coverage beside it. A
 * denominator of zero, or one that is not known, gives no number and says which; never 0 or infinity.
 */
import { ONE, type Decimal } from '../shared/decimal.js';
import type { Indicator } from '../form/definition.js';

export type NoIndicator = 'no-numerator' | 'no-denominator' | 'zero-denominator';

export interface IndicatorFigure {
  /** In the unit shown: a percentage is already × 100. Unrounded. */
  readonly value?: Decimal;
  readonly why?: NoIndicator;
  readonly numerator?: Decimal;
  readonly denominator?: Decimal;
  /** Libraries in the sums, of those obliged. */
  readonly used: number;
  readonly obliged: number;
}

export interface Terms {
  readonly numerator?: Decimal;
  readonly denominator?: Decimal;
  readonly used: number;
  readonly obliged: number;
}

export function computeIndicator({ percent }: Pick<Indicator, 'percent'>, terms: Terms): IndicatorFigure {
  const { numerator, denominator } = terms;
  if (numerator === undefined) return { ...terms, why: 'no-numerator' };
  if (denominator === undefined) return { ...terms, why: 'no-denominator' };
  if (denominator.isZero()) return { ...terms, why: 'zero-denominator' };
  return { ...terms, value: numerator.times(percent ? 100 : ONE).div(denominator) };
}
