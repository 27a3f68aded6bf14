/**
 * The Vietnamese texts are the list of keys; the other language and every use in a screen are held to it by type. Each
 * room adds its own part in its `i18n/vi.ts`, so that the shared rooms know the keys of all without importing any.
 */
import type * as common from './vi.js';

export interface Texts {
  readonly ra: typeof common.ra;
  readonly app: typeof common.app;
  readonly menu: typeof common.menu;
  readonly keys: typeof common.keys;
  readonly session: typeof common.session;
  readonly failure: typeof common.failure;
  readonly form: typeof common.form;
}

/** The same keys with other words. */
export type Same<T> = { readonly [K in keyof T]: T[K] extends string ? string : Same<T[K]> };

type Paths<T> = { [K in keyof T & string]: T[K] extends string ? K : `${K}.${Paths<T[K]>}` }[keyof T & string];

/** A key of a screen text: a misspelt one is a type error. */
export type MessageKey = Paths<Texts>;
