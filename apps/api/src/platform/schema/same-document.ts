import { isDeepStrictEqual } from 'node:util';

/** As JSON keeps a value: without what is undefined, and of no class. */
const asJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value ?? null));

/** Whether two values are the same once they are stored, whatever classes they are of and in whichever order their properties stand. */
export const isSameDocument = (one: unknown, other: unknown): boolean => isDeepStrictEqual(asJson(one), asJson(other));
