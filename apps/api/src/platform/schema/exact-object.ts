/** A zod schema for an object type of ours: every property has its schema, and unknown properties are refused. */
import { z } from 'zod';

/**
 * Every property of T needs a schema, also the optional ones: a forgotten one would be refused as unknown.
 * @param error the message for a value of another kind, and for an unknown property
 */
export const exactObject = <T extends object>(
  shape: { readonly [K in keyof T]-?: z.ZodType<T[K]> },
  error: z.core.$ZodErrorMap | string,
): z.ZodType<T> =>
  // zod computes its type property by property, which TypeScript cannot compare with a generic T; the type of `shape` has made
  // sure of it.
  z.strictObject(shape, { error }) as unknown as z.ZodType<T>;
