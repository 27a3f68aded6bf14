/**
 * The two terms of an indicator out of what is known: sums over libraries come from the roll-up, where a library that
 * lacks either value is in neither sum (rollup/measure.ts); figures of a place come from registers and are divided by
 * `per` (100 000 people). Nobody reported is no numerator or no denominator, never zero.
 *
 * Odd case: an indicator of two registers (CS02 libraries per head, CS03 on time) needs no submission: its response rate is whole.
 */
import { decimal, type Decimal } from '../shared/decimal.js';
import type { Indicator, IndicatorTerm, PlaceFigure } from './definition.js';
import type { LibraryType } from '../registry/library-type.js';
import type { Added } from '../rollup/figure.js';
import { denominatorKey, numeratorKey } from '../rollup/measure.js';
import { NOTHING_MISSING, unreportedOf, waitedFor } from '../rollup/missing.js';
import type { RatioTerms } from './compute.js';

/** What is known about one place and period, over the libraries whose type the indicator reads. */
export interface IndicatorSource {
  added(key: string): Added;
  /** Undefined: not known of this place. */
  figure(figure: PlaceFigure): Decimal | undefined;
  /** Submissions owed by types that are asked all it reads. */
  readonly obliged: number;
}

/** Keys of the measures that an indicator's sums are. */
export const sumKeysOf = (indicator: Indicator): readonly string[] => [
  ...(indicator.numerator.kind === 'sum' ? [numeratorKey(indicator)] : []),
  ...(indicator.denominator.kind === 'sum' ? [denominatorKey(indicator)] : []),
];

/** Figures of the place that it reads. */
export const placeFiguresOf = ({ numerator, denominator }: Indicator): readonly PlaceFigure[] =>
  [numerator, denominator].flatMap((term) => (term.kind === 'place' ? [term.figure] : []));

/** Codes of the library types it reads; undefined: all. */
export const typesReadBy = (
  { types }: Pick<Indicator, 'types'>,
  known: Iterable<Pick<LibraryType, 'code' | 'answersAs'>>,
): ReadonlySet<string> | undefined =>
  types.length === 0
    ? undefined
    : new Set([...known].filter(({ answersAs }) => types.includes(answersAs)).map(({ code }) => code));

export function termsOf(indicator: Indicator, source: IndicatorSource): RatioTerms {
  const amount = (term: IndicatorTerm, key: string): Decimal | undefined => {
    if (term.kind === 'place') return source.figure(term.figure)?.div(decimal(term.per));
    const { sum, count } = source.added(key);
    return count === 0 ? undefined : sum;
  };
  const [key] = sumKeysOf(indicator);
  const sums = key === undefined ? undefined : source.added(key);
  const obliged = waitedFor(source.obliged, sums?.missing ?? NOTHING_MISSING);
  const used = sums?.count ?? obliged;
  return {
    numerator: amount(indicator.numerator, numeratorKey(indicator)),
    denominator: amount(indicator.denominator, denominatorKey(indicator)),
    used,
    obliged,
    missing: unreportedOf(obliged, used, sums?.missing ?? NOTHING_MISSING),
  };
}
