/** Every matter that brings codes, rights or news of its own. A new one is one line here. */
import { calendar } from './calendar/matter.js';
import { contacts } from './contact/matter.js';
import { extension } from './extension/matter.js';
import { files } from './file/matter.js';
import { followUp } from './follow-up/matter.js';
import { indicators } from './indicator/matter.js';
import { plans } from './plan/matter.js';
import { compilation } from './province-report/compilation/matter.js';
import { provinceReport } from './province-report/matter.js';
import { reminder } from './reminder/matter.js';
import { signing } from './province-report/signing/matter.js';
import { review } from './review/matter.js';
import type { Matter } from './shared/matter.js';

export const MATTERS = {
  calendar,
  compilation,
  contacts,
  extension,
  files,
  followUp,
  indicators,
  plans,
  provinceReport,
  reminder,
  review,
  signing,
} as const;

type AnyMatter = (typeof MATTERS)[keyof typeof MATTERS];
type KeysOf<T> = T extends unknown ? keyof T : never;

/** A name that some matter brings under this field: a code, a right, a kind of news. */
export type MatterName<F extends keyof Matter> = KeysOf<AnyMatter[F]>;

/** All of them, matter by matter. */
export const matterNames = <F extends keyof Matter>(field: F): readonly MatterName<F>[] =>
  Object.values<Matter>(MATTERS).flatMap((matter) => Object.keys(matter[field])) as unknown as readonly MatterName<F>[];

/** What stands under these names. */
export const matterEntries = <F extends keyof Matter>(
  field: F,
): readonly (readonly [MatterName<F>, Matter[F][string]])[] =>
  Object.values<Matter>(MATTERS).flatMap((matter) => Object.entries(matter[field])) as unknown as readonly (readonly [
    MatterName<F>,
    Matter[F][string],
  ])[];

type NewsIn<N> = {
  [K in keyof N]: N[K] extends { readonly params?: infer P extends object }
    ? { readonly kind: K; readonly params: P }
    : never;
}[keyof N];

/** News of any matter: its kind, and the parameters that this kind has. */
export type MatterNews = AnyMatter extends infer M ? (M extends Matter ? NewsIn<M['news']> : never) : never;
