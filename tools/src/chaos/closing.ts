/** How it went, as one line of JSON for each fault and one for the whole. */
import type { Trial } from './recovery.js';
import type { Verdict } from './verdict.js';

export interface Closing {
  readonly bench: 'chaos';
  readonly faults: number;
  readonly recovered: number;
  readonly secondsMedian: number;
  readonly secondsMaximum: number;
  readonly acknowledged: number;
  readonly missing: number;
  readonly halves: number;
  readonly othersRefused: number;
  /** Attacks during which nobody else could read anything. */
  readonly othersStarved: number;
  /** Answers that called something a fault of the program. */
  readonly internal: number;
  /** Whether roll-ups added up again are those that the acceptances left. */
  readonly rollupsIdentical: boolean;
  readonly leftOut: readonly string[];
}

const rounded = (seconds: number): number => Math.round(seconds * 100) / 100;

export const medianOf = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle]! : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2;
};

export const closingOf = (
  trials: readonly Trial[],
  { missing, halves }: Verdict,
  more: Pick<Closing, 'acknowledged' | 'rollupsIdentical' | 'leftOut'>,
): Closing => {
  const seconds = trials.flatMap(({ seconds }) => seconds ?? []);
  return {
    bench: 'chaos',
    faults: trials.length,
    recovered: seconds.length,
    secondsMedian: rounded(medianOf(seconds)),
    secondsMaximum: rounded(Math.max(0, ...seconds)),
    missing: missing.length,
    halves: halves.length,
    othersRefused: trials.reduce((sum, { othersRefused }) => sum + othersRefused, 0),
    othersStarved: trials.filter(({ kind, readsMeanwhile }) => kind === 'attack' && readsMeanwhile === 0).length,
    internal: trials.reduce((sum, { internal }) => sum + internal, 0),
    ...more,
  };
};

/** Every fault recovered from, nothing lost, nothing half done, nobody refused for another's doing. */
export const isSound = ({ faults, recovered, missing, halves, rollupsIdentical, ...more }: Closing): boolean =>
  faults > 0 &&
  recovered === faults &&
  missing + halves + more.othersRefused + more.othersStarved + more.internal === 0 &&
  rollupsIdentical;
