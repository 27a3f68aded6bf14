/**
 * The kinds of part that a study file has, for zod. The message of each is what was expected in its place; together
 * with what stands there, and where, it becomes an issue (`study-issues.ts`).
 */
import { decimal, type LocalizedText } from '@vlis/domain';
import { z } from 'zod';
import { exactObject } from '../../platform/schema/exact-object.js';
import { tidy } from './tidy.js';

/** PostgreSQL has neither NUL nor half a pair of surrogates in its texts. */
const UNKEEPABLE = /\0|\p{Surrogate}/u;

/** As it stands there: a file is found by the very signs of its name. */
export const raw = (pattern = /\S/) => {
  const error = `text ${pattern.source}`;
  return z
    .string({ error })
    .regex(pattern, { error, abort: true })
    .refine((text) => !UNKEEPABLE.test(text), { error: 'text, U+0000, U+D800 – U+DFFF' });
};

/** In composed signs, whatever the editor of the study makes. */
export const text = (pattern?: RegExp) => raw(pattern).transform((found) => found.normalize());

/** What is looked for in a file: the name of a column, the text of a cell. */
export const tidied = raw().transform(tidy);

/**
 * Its parts, each by its schema. A part that no schema has is refused: one whose name is misspelt would otherwise be
 * ignored. The message lists the known names.
 */
export const object = <T extends object>(shape: { readonly [K in keyof T]-?: z.ZodType<T[K]> }) =>
  exactObject<T>(shape, ({ code }) => (code === 'unrecognized_keys' ? Object.keys(shape).join(', ') : '{ … }'));

export const localized = object<LocalizedText>({ vi: text(), en: text() });

/** How far from a published figure: `0.5` or `"0.5"`. */
export const tolerance = z
  .custom<string | number>(
    (value) => ['string', 'number'].includes(typeof value) && /^\d+(\.\d+)?$/.test(String(value)),
    { error: '0, 0.5, "0.005" …' },
  )
  .transform((value) => decimal(String(value)));

export const list = <T>(one: z.ZodType<T>): z.ZodType<readonly T[]> => z.array(one, { error: '[ … ]' });

/** A list that is not empty, or the one thing in its place. */
export const oneOrMore = <T>(one: z.ZodType<T>): z.ZodType<readonly T[]> =>
  z.union([z.array(one).min(1, { error: '[ …, … ]' }), one.transform((found) => [found])]);

export const oneOf = <const Choices extends readonly string[]>(choices: Choices, between = ' | ') =>
  z.enum(choices, { error: choices.join(between) });

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A name that stands twice once it is tidied. */
function twiceIn(found: Readonly<Record<string, unknown>>): string | undefined {
  const names = Object.keys(found).map(tidy);
  return names.find((name, i) => names.indexOf(name) !== i);
}

/** By names that are looked for in a file. */
export const record = <T>(one: z.ZodType<T>): z.ZodType<Readonly<Record<string, T>>> =>
  z
    .custom<Readonly<Record<string, unknown>>>(isObject, { error: '{ … }', abort: true })
    // zod ignores this name.
    .refine((found) => !Object.hasOwn(found, '__proto__'), { error: '{ … }: __proto__', abort: true })
    .pipe(z.record(z.string(), one))
    .superRefine((found, context) => {
      const name = twiceIn(found);
      if (name !== undefined)
        context.addIssue({
          code: 'custom',
          params: inWords({ vi: `“${name}” có hai lần`, en: `“${name}” stands twice` }),
        });
    })
    .transform((found) => Object.fromEntries(Object.entries(found).map(([name, value]) => [tidy(name), value])));

/** The parameters of an issue whose words differ between the two languages. */
export const inWords = (words: LocalizedText): { readonly words: LocalizedText } => ({ words });
