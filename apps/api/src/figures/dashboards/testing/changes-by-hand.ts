/** Changes between the same libraries, worked out of the submissions one by one: what the API is held against. */

export const PROVINCES = ['66', '54', '01'] as const; // the first two are one province today
export const TYPES = ['X', 'G', 'U'] as const;
export const ITEMS = ['B01', 'A04', 'H07'] as const; // a sum, a mean, how many say yes
export type Values = Readonly<Partial<Record<(typeof ITEMS)[number], number>>>;

export interface Submission {
  readonly province: (typeof PROVINCES)[number];
  readonly type: (typeof TYPES)[number];
  readonly values: Values;
}
export interface Library {
  readonly now?: Submission;
  readonly before?: Submission;
}

/** By hand: where the libraries are in both, of the provinces and types asked. */
export function byHand(libraries: readonly Library[], provinces: readonly string[], types: readonly string[]) {
  const has = (one: Submission | undefined, item: keyof Values): number | undefined =>
    one && provinces.includes(one.province) && (!types.length || types.includes(one.type))
      ? one.values[item]
      : undefined;
  return ITEMS.map((item) => {
    const both = libraries.flatMap((one) => {
      const [is, was] = [has(one.now, item), has(one.before, item)];
      return is === undefined || was === undefined ? [] : [[is, was] as const];
    });
    const [is, was] = [0, 1].map((side) => both.reduce((sum, pair) => sum + pair[side]!, 0));
    const why = !both.length ? 'NOBODY_IN_BOTH' : was === 0 ? 'FROM_ZERO' : null;
    const tenths = Math.abs(((is! - was!) * 1000) / was!);
    const percent = why ? null : (Math.sign(is! - was!) * Math.round(tenths)) / 10; // halves away from zero
    return `${why} ${percent === null ? null : percent + 0} ${both.length}`;
  });
}
