/**
 * Reads a value of unknown shape into a typed one, and tells with its path everything that does not fit. What nobody
 * named is refused too: a misspelt `forEeach` would silently change what a rule checks.
 */

/** Notes what is wrong at a path; gives undefined, so that a reader can return it. */
export type Wrong = (path: string, detail: string) => undefined;

/** The typed value, or undefined when something was wrong and has been told. */
export type Reader<T> = (value: unknown, path: string, wrong: Wrong) => T | undefined;

interface Field<T> {
  readonly read: Reader<T>;
  readonly optional: boolean;
}

type Shape<T> = { readonly [K in keyof T]-?: Reader<Exclude<T[K], undefined>> | Field<Exclude<T[K], undefined>> };

export const optional = <T>(read: Reader<T>): Field<T> => ({ read, optional: true });

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const under = (path: string, key: string | number): string => (path ? `${path}.${key}` : `${key}`);

export const object =
  <T extends object>(shape: Shape<T>): Reader<T> =>
  (value, path, wrong) => {
    if (!isObject(value)) return wrong(path, 'an object is expected');
    const strangers = Object.keys(value).filter((key) => !Object.hasOwn(shape, key));
    for (const key of strangers) wrong(under(path, key.slice(0, 40)), 'unknown property');
    let complete = strangers.length === 0;
    const read: Record<string, unknown> = {};
    for (const [key, entry] of Object.entries<Reader<unknown> | Field<unknown>>(shape)) {
      const field = typeof entry === 'function' ? { read: entry, optional: false } : entry;
      const given = Object.hasOwn(value, key) ? value[key] : undefined;
      if (given === undefined && field.optional) continue;
      read[key] = field.read(given, under(path, key), wrong);
      if (read[key] === undefined) complete = false;
    }
    return complete ? (read as T) : undefined;
  };

export const list =
  <T>(read: Reader<T>, most: number): Reader<readonly T[]> =>
  (value, path, wrong) => {
    if (!Array.isArray(value)) return wrong(path, 'a list is expected');
    if (value.length > most) return wrong(path, `at most ${most} entries`);
    const all = value.map((one, i) => read(one, under(path, i), wrong));
    const good = all.filter((one) => one !== undefined);
    return good.length === all.length ? good : undefined;
  };

/** Free keys, one kind of value: `{ "max": "50" }`. */
export const dictionary =
  <T>(read: Reader<T>, most: number): Reader<Readonly<Record<string, T>>> =>
  (value, path, wrong) => {
    if (!isObject(value)) return wrong(path, 'an object is expected');
    const entries = Object.entries(value);
    if (entries.length > most) return wrong(path, `at most ${most} entries`);
    const good = entries.flatMap(([key, one]): [string, T][] => {
      const result = read(one, under(path, key.slice(0, 40)), wrong);
      return result === undefined ? [] : [[key, result]];
    });
    return good.length === entries.length ? Object.fromEntries(good) : undefined;
  };

/** One of several shapes, told apart by their `kind`. */
export const byKind =
  <T extends { readonly kind: string }>(readers: { readonly [K in T['kind']]: Reader<T> }): Reader<T> =>
  (value, path, wrong) => {
    const kind = isObject(value) ? value['kind'] : undefined;
    const known = Object.entries<Reader<T>>(readers).find(([name]) => name === kind);
    return known
      ? known[1](value, path, wrong)
      : wrong(under(path, 'kind'), `one of: ${Object.keys(readers).join(', ')}`);
  };

export const oneOf =
  <T extends string>(...choices: readonly T[]): Reader<T> =>
  (value, path, wrong) =>
    choices.find((choice) => choice === value) ?? wrong(path, `one of: ${choices.join(', ')}`);

/** Text of some length; `least` 0 lets it be empty. */
export const text =
  (most: number, least = 1): Reader<string> =>
  (value, path, wrong) => {
    if (typeof value !== 'string') return wrong(path, 'a text is expected');
    if (value.length > most || value.trim().length < least) return wrong(path, `${least} to ${most} characters`);
    return value;
  };

export const truth: Reader<boolean> = (value, path, wrong) =>
  typeof value === 'boolean' ? value : wrong(path, 'true or false is expected');

export const whole =
  (least: number, most: number): Reader<number> =>
  (value, path, wrong) =>
    typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most
      ? value
      : wrong(path, `a whole number from ${least} to ${most}`);
