/**
 * The kinds of value in the document of a form or an indicator, each with the message for a value of another kind. Unknown
 * properties are refused too: a misspelt `forEeach` would silently change what a rule checks.
 */
import { z } from 'zod';
import { exactObject } from './exact-object.js';

export const object = <T extends object>(shape: { readonly [K in keyof T]-?: z.ZodType<T[K]> }) =>
  exactObject<T>(shape, 'an object is expected');

/** The length is checked before the entries are read. */
export const list = <T>(one: z.ZodType<T>, most: number): z.ZodType<readonly T[]> =>
  z
    .array(z.unknown(), { error: 'a list is expected' })
    .max(most, { error: `at most ${most} entries` })
    .pipe(z.array(one));

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Any keys, values of one kind: `{ "max": "50" }`. */
export const dictionary = <T>(one: z.ZodType<T>, most: number): z.ZodType<Readonly<Record<string, T>>> =>
  z
    .custom<Readonly<Record<string, unknown>>>(isObject, { error: 'an object is expected', abort: true })
    .refine((entries) => Object.keys(entries).length <= most, { error: `at most ${most} entries`, abort: true })
    // zod would silently drop a property of this name.
    .refine((entries) => !Object.hasOwn(entries, '__proto__'), { error: 'no name: __proto__' })
    .pipe(z.record(z.string(), one));

type Kind = z.ZodObject<{ readonly kind: z.ZodLiteral<string> }>;

/** One of several objects that differ by their `kind`. */
export const kindOf = <const Kinds extends readonly [Kind, ...Kind[]]>(kinds: Kinds) =>
  z.discriminatedUnion('kind', kinds, {
    error: `one of: ${kinds.map(({ shape }) => shape.kind.value).join(', ')}`,
  });

export const oneOf = <const Choices extends readonly string[]>(choices: Choices) =>
  z.enum(choices, { error: `one of: ${choices.join(', ')}` });

/** One word: codes are parts of keys (`R49:B01`), of addresses and of the audit, where no sentence may be. */
const CODE = /^[\p{L}\p{N}_][\p{L}\p{N}_.-]*$/u;

/** Text up to some length; with `least` 0 it may be empty. */
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

/** A name from the document, shortened where it is too long to be shown. */
const LONGEST_NAME = 40;
const pathTo = (names: readonly PropertyKey[]): string =>
  names.map((name) => String(name).slice(0, LONGEST_NAME)).join('.');

/** Each issue with its place, `items.3.label.vi`; one for each unknown property. */
export const issuesOf = ({ issues }: z.ZodError): ReadonlyArray<{ readonly path: string; readonly detail: string }> =>
  issues.flatMap((found) =>
    found.code === 'unrecognized_keys'
      ? found.keys.map((key) => ({ path: pathTo([...found.path, key]), detail: 'unknown property' }))
      : [{ path: pathTo(found.path), detail: found.message }],
  );
