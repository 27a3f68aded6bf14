/** Chance that can be had again: the same seed gives the same draws (mulberry32, a public-domain generator of 32 bits). */
export interface Chance {
  /** A number from 0 up to, and without, 1. */
  readonly fraction: () => number;
  /** A whole number between the two, both included. */
  readonly between: (least: number, most: number) => number;
  /** The same things in another order. */
  readonly shuffled: <T>(things: readonly T[]) => readonly T[];
}

export const chanceOf = (seed: number): Chance => {
  let state = seed >>> 0;
  const fraction = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const between = (least: number, most: number): number => least + Math.floor(fraction() * (most - least + 1));
  const shuffled = <T>(things: readonly T[]): readonly T[] => {
    const left = [...things];
    return things.map(() => left.splice(between(0, left.length - 1), 1)[0]!);
  };
  return { fraction, between, shuffled };
};
