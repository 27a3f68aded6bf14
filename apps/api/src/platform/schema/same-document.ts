import { isDeepStrictEqual } from 'node:util';

/** A value as JSON stores it: without undefined properties and classes. */
const asJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value ?? null));

/** Whether two values are equal once stored as JSON, whatever their classes and the order of their properties. */
export const isSameDocument = (one: unknown, other: unknown): boolean => isDeepStrictEqual(asJson(one), asJson(other));
