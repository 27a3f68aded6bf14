/** A number in a sentence: which plural form, and how it is written. */
import { useFormat } from '../format/useFormat.js';

export type Counted = {
  readonly smart_count: number;
  readonly count: string;
};

export function useCounted(): (n: number) => Counted {
  const f = useFormat();
  return (n) => ({ smart_count: n, count: f.count(n) });
}
