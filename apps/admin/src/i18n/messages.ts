/** The Vietnamese texts are the list of keys; the other language and every use in a screen are held to it by type. */
import type { vi } from './vi/index.js';

type Same<T> = { readonly [K in keyof T]: T[K] extends string ? string : Same<T[K]> };
export type Messages = Same<typeof vi>;

type Paths<T> = { [K in keyof T & string]: T[K] extends string ? K : `${K}.${Paths<T[K]>}` }[keyof T & string];

/** A key of a screen text: a misspelt one is a type error. */
export type MessageKey = Paths<typeof vi>;
