/**
 * The part of a figure that decides whether it shows a single respondent: how many there are, and how much the largest
 * of them holds.
 */

/** Amounts are whole numbers of the item's smallest unit, without their signs. */
export interface Contribution {
  readonly count: number;
  readonly sum: bigint;
  /** The largest single amount. */
  readonly top: bigint;
}

export const NOTHING_CONTRIBUTED: Contribution = { count: 0, sum: 0n, top: 0n };

/** Of different respondents. */
export const together = (all: Iterable<Contribution>): Contribution => {
  let [count, sum, top] = [0, 0n, 0n];
  for (const one of all) {
    count += one.count;
    sum += one.sum;
    if (one.top > top) top = one.top;
  }
  return { count, sum, top };
};

/** Below this many, the respondents know each other's figures from the total and their own. */
export const FEWEST_RESPONDENTS = 3;
/** The figure of a respondent that holds more than 80 per cent can be read off the total closely enough. */
const [LARGEST_SHARE, WHOLE] = [80n, 100n];

/** Whether a figure of these respondents must be withheld. Where nobody responded there is nothing to show. */
export const isSensitive = ({ count, sum, top }: Contribution): boolean =>
  count > 0 && (count < FEWEST_RESPONDENTS || top * WHOLE > sum * LARGEST_SHARE);
