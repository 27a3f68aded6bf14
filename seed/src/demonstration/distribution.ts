/**
 * Skewed sizes. The mean of the published series lies far above the typical library (domain facts, E.2, E.3), so sizes
 * are log-normal. Public libraries do not draw: each stands on one rank of its whole level, so that a level's sum meets
 * the series for every seed, and the largest two are Hà Nội and Thành phố Hồ Chí Minh.
 */

const TAIL = 0.02425;

const ratio = (above: readonly number[], below: readonly number[], x: number): number => {
  const value = (terms: readonly number[]) => terms.reduce((sum, term) => sum * x + term, 0);
  return value(above) / value(below);
};

const CENTRE_ABOVE = [
  -39.69683028665376, 220.9460984245205, -275.9285104469687, 138.357751867269, -30.66479806614716, 2.506628277459239,
];
const CENTRE_BELOW = [
  -54.47609879822406, 161.5858368580409, -155.6989798598866, 66.80131188771972, -13.28068155288572, 1,
];
const TAIL_ABOVE = [
  -0.007784894002430293, -0.3223964580411365, -2.400758277161838, -2.549732539343734, 4.374664141464968,
  2.938163982698783,
];
const TAIL_BELOW = [0.007784695709041462, 0.3224671290700398, 2.445134137142996, 3.754408661907416, 1];

/** The standard normal value below which the share `p` lies (Acklam's approximation, error below 1.2e-9). 0 < p < 1. */
export function normalQuantile(p: number): number {
  if (p < TAIL) return ratio(TAIL_ABOVE, TAIL_BELOW, Math.sqrt(-2 * Math.log(p)));
  if (p > 1 - TAIL) return -ratio(TAIL_ABOVE, TAIL_BELOW, Math.sqrt(-2 * Math.log(1 - p)));
  const q = p - 0.5;
  return q * ratio(CENTRE_ABOVE, CENTRE_BELOW, q * q);
}

/** Scores of the ranks 0 … n−1: evenly spread over a normal distribution, ascending. */
export const rankScores = (n: number): readonly number[] =>
  Array.from({ length: n }, (_, rank) => normalQuantile((rank + 0.5) / n));

/** The same weights with mean 1. */
export function withMeanOne(weights: readonly number[]): readonly number[] {
  const mean = weights.reduce((sum, weight) => sum + weight, 0) / weights.length;
  return weights.map((weight) => weight / mean);
}
