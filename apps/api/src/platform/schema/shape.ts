/**
 * The kinds of value that the document of a form or an indicator has, each with the sentence that a value of another kind is answered
 * with. What nobody named is refused too: a misspelt `forEeach` would silently change what a rule checks.
 */
import { z } from 'zod';
import { exactObject } from './exact-object.js';

export const object = <T extends object>(shape: { readonly [K in keyof T]-?: z.ZodType<T[K]> }) =>
  exactObject<T>(shape, 'an object is expected');

/** Counted before its entries are read. */
export const list = <T>(one: z.ZodType<T>, most: number): z.ZodType<readonly T[]> =>
  z
    .array(z.unknown(), { error: 'a list is expected' })
    .max(most, { error: `at most ${most} entries` })
    .pipe(z.array(one));

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Free keys, one kind of value: `{ "max": "50" }`. */
export const dictionary = <T>(one: z.ZodType<T>, most: number): z.ZodType<Readonly<Record<string, T>>> =>
  z
    .custom<Readonly<Record<string, unknown>>>(isObject, { error: 'an object is expected', abort: true })
    .refine((entries) => Object.keys(entries).length <= most, { error: `at most ${most} entries`, abort: true })
    // The library passes over this name without a word.
    .refine((entries) => !Object.hasOwn(entries, '__proto__'), { error: 'no name: __proto__' })
    .pipe(z.record(z.string(), one));

type Kind = z.ZodObject<{ readonly kind: z.ZodLiteral<string> }>;

/** One of several objects, told apart by their `kind`. */
export const kindOf = <const Kinds extends readonly [Kind, ...Kind[]]>(kinds: Kinds) =>
  z.discriminatedUnion('kind', kinds, {
    error: `one of: ${kinds.map(({ shape }) => shape.kind.value).join(', ')}`,
  });

export const oneOf = <const Choices extends readonly string[]>(choices: Choices) =>
  z.enum(choices, { error: `one of: ${choices.join(', ')}` });

/** One word: it stands in keys (`R49:B01`), addresses and the audit, where no sentence may. */
const CODE = /^[\p{L}\p{N}_][\p{L}\p{N}_.-]*$/u;

/** Text of some length; `least` 0 lets it be empty. */
export const text = (most: number, least = 1) =>
  z.string({ error: 'a text is expected' }).refine((value) => value.length <= most && value.trim().length >= least, {
    error: `${least} to ${most} characters`,
    abort: true,
  });

export const code = text(40).regex(CODE, { error: 'a code is one word: letters, digits, and . _ -' });

export const truth = z.boolean({ error: 'true or false is expected' });

export const whole = (least: number, most: number) => {
  const error = `a whole number from ${least} to ${most}`;
  return z.number({ error }).int({ error, abort: true }).min(least, { error }).max(most, { error });
};

/** A name out of the document, cut where it is too long to be shown. */
const LONGEST_NAME = 40;
const pathTo = (names: readonly PropertyKey[]): string =>
  names.map((name) => String(name).slice(0, LONGEST_NAME)).join('.');

/** What is wrong and where, `items.3.label.vi`, one for each property that nobody named. */
export const issuesOf = ({ issues }: z.ZodError): ReadonlyArray<{ readonly path: string; readonly detail: string }> =>
  issues.flatMap((found) =>
    found.code === 'unrecognized_keys'
      ? found.keys.map((key) => ({ path: pathTo([...found.path, key]), detail: 'unknown property' }))
      : [{ path: pathTo(found.path), detail: found.message }],
  );
