/**
 * What a number in a province's report is bound to, as a short text that stands in the passage where the number is read: `now:B01`,
 * `ratio:B01`, `count:submitted:X`. The round and the province are those of the report, so a passage can be taken over into the report
 * of the next period and means that period's figures there.
 */

/** `now`: this period; `before`: the same a year before; `ratio`: now in % of before; `plan`: of the year; `share`: now in % of the plan. */
export const ITEM_SOURCES = ['now', 'before', 'ratio', 'plan', 'share'] as const;
export type ItemSource = (typeof ITEM_SOURCES)[number];

/** Libraries that owe a submission, have sent one, and whose submission the province has accepted. */
export const COUNTED = ['owed', 'submitted', 'accepted'] as const;
export type LibraryCount = (typeof COUNTED)[number];

export type BoundKey = string;

export type BoundSource =
  | { readonly kind: 'item'; readonly source: ItemSource; readonly item: string }
  /** `type`: of libraries of this type alone. */
  | { readonly kind: 'count'; readonly counted: LibraryCount; readonly type?: string };

const KEY = /^(\w+):(\w+)(?::(\w+))?$/;

const isOneOf = <T extends string>(list: readonly T[], text: string): text is T => list.some((one) => one === text);

/** Undefined: no key at all. Whether the form has the item is another question. */
export function parseBoundKey(key: BoundKey): BoundSource | undefined {
  const [, first = '', second = '', third] = KEY.exec(key) ?? [];
  if (first === 'count')
    return isOneOf(COUNTED, second) ? { kind: 'count', counted: second, ...(third && { type: third }) } : undefined;
  return isOneOf(ITEM_SOURCES, first) && !third ? { kind: 'item', source: first, item: second } : undefined;
}

/** Shown as a share of a hundred. */
export const isPercent = (source: BoundSource): boolean =>
  source.kind === 'item' && (source.source === 'ratio' || source.source === 'share');

export const keyOfItem = (source: ItemSource, item: string): BoundKey => `${source}:${item}`;
export const keyOfCount = (counted: LibraryCount, type?: string): BoundKey =>
  type === undefined ? `count:${counted}` : `count:${counted}:${type}`;
