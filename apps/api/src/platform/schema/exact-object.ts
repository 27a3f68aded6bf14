/** An object as the code knows it, read from outside by zod: every property has its schema, and what nobody named is refused. */
import { z } from 'zod';

/**
 * With a schema for every property of T, the optional ones too: one that is forgotten here would be refused.
 * @param error what is said of another kind of value, and of a property that nobody named
 */
export const exactObject = <T extends object>(
  shape: { readonly [K in keyof T]-?: z.ZodType<T[K]> },
  error: z.core.$ZodErrorMap | string,
): z.ZodType<T> =>
  // zod works its type out property by property, which says nothing of a T that is still open; `shape` has said it.
  z.strictObject(shape, { error }) as unknown as z.ZodType<T>;
