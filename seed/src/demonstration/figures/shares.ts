/**
 * A library's size against the mean of its type: how many times the stock, the visits, the circulation, the cards. The
 * four hang together: each is the exponential of a mixture of four independent normal scores.
 */
import { rankScores, withMeanOne } from '../distribution.js';
import { hashOf, type Random } from '../random.js';
import type { Kind } from './kinds.js';

export interface Shares {
  readonly stock: number;
  readonly visits: number;
  readonly circulation: number;
  readonly cards: number;
}

type Scores = readonly [number, number, number, number];

/** How much of each score goes into the logarithm of each measure. */
const mixture = ({ stock, use }: Kind['spread']): Readonly<Record<keyof Shares, Scores>> => ({
  stock: [stock, 0, 0, 0],
  visits: [0.7 * use, 0.71 * use, 0, 0],
  circulation: [0.7 * use, 0.71 * use, 0.3 * Math.sign(use), 0],
  cards: [0.6 * use, 0.3 * use, 0, 0.74 * use],
});

const dot = (a: Scores, b: Scores): number => a[0] * b[0] + a[1] * b[1] + a[2] * b[2] + a[3] * b[3];

/** Drawn: each measure has mean 1 over very many libraries. */
export function drawnShares(spread: Kind['spread'], random: Random): Shares {
  const scores: Scores = [random.normal(), random.normal(), random.normal(), random.normal()];
  const parts = mixture(spread);
  const share = (measure: keyof Shares) =>
    Math.exp(dot(parts[measure], scores) - dot(parts[measure], parts[measure]) / 2);
  return { stock: share('stock'), visits: share('visits'), circulation: share('circulation'), cards: share('cards') };
}

/** What stands above the rest of its level, as an addition to the logarithm of every measure. */
export type Outliers = Readonly<Record<string, number>>;

/**
 * Ranked: each measure has mean 1 over exactly these libraries. Every score gives each library one rank of its own
 * shuffled order; the outliers take the last ranks.
 */
export function rankedShares(
  keys: readonly string[],
  spread: Kind['spread'],
  seed: number,
  outliers: Outliers = {},
): ReadonlyMap<string, Shares> {
  const scores = rankScores(keys.length);
  const ranked = (name: string): ReadonlyMap<string, number> => {
    const place = (key: string) => (outliers[key] ?? 0) * 2 ** 40 + hashOf(seed, `rank/${name}/${key}`);
    const order = keys.map((key) => ({ key, at: place(key) })).toSorted((one, other) => one.at - other.at);
    return new Map(order.map(({ key }, rank) => [key, scores[rank]!]));
  };
  const [first, second, third, fourth] = [ranked('a'), ranked('b'), ranked('c'), ranked('d')];
  const parts = mixture(spread);
  const weights = (measure: keyof Shares) =>
    withMeanOne(
      keys.map((key) => {
        const own: Scores = [first.get(key)!, second.get(key)!, third.get(key)!, fourth.get(key)!];
        return Math.exp(dot(parts[measure], own) + (outliers[key] ?? 0));
      }),
    );
  const [stock, visits, circulation, cards] = [
    weights('stock'),
    weights('visits'),
    weights('circulation'),
    weights('cards'),
  ];
  return new Map(
    keys.map((key, i) => [
      key,
      { stock: stock[i]!, visits: visits[i]!, circulation: circulation[i]!, cards: cards[i]! },
    ]),
  );
}

/** A library of about the usual size. */
export const USUAL: Shares = { stock: 1, visits: 1, circulation: 1, cards: 1 };
