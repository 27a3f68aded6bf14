/** How often each text stands in a column of texts; the most frequent first. */
import type { Behind } from './compare.js';
import type { CensusLibrary } from './read-libraries.js';
import type { StudyText } from './study.js';

const MOST_TEXTS = 20;

export interface TextTally extends Behind {
  /** How many different ones there are; the first twenty are given. */
  readonly different: number;
  readonly texts: ReadonlyArray<{ readonly text: string; readonly libraries: number }>;
}

export function textTally({ code }: StudyText, libraries: readonly CensusLibrary[]): TextTally {
  const counts = new Map<string, number>();
  for (const { texts } of libraries) {
    const text = texts.get(code);
    if (text !== undefined) counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  const sorted = [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1));
  return {
    ...{ reported: sorted.reduce((sum, [, n]) => sum + n, 0), libraries: libraries.length, different: sorted.length },
    texts: sorted.slice(0, MOST_TEXTS).map(([text, n]) => ({ text, libraries: n })),
  };
}
