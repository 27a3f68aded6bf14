/** The five columns of an item, and what stands in each. */
import type { ProvinceTableLineFragment } from '../gql/graphql.js';

type Held = ProvinceTableLineFragment['figures'][number];

export const HELD_COLUMNS = ['now', 'before', 'ofBefore', 'plan', 'ofPlan'] as const;
type HeldColumn = (typeof HELD_COLUMNS)[number];

export interface HeldCell {
  /** Undefined: blank, which is no zero. */
  readonly value: string | undefined;
  readonly isPercent: boolean;
  /** Of how many libraries a percent is, and in which words. */
  readonly of?: { readonly words: 'tables.matched' | 'tables.planned'; readonly count: number };
}

const number = (value: string | null | undefined): HeldCell => ({ value: value ?? undefined, isPercent: false });

export function heldCell(
  column: HeldColumn,
  { value, before, ofBefore, matched, plan, ofPlan, planned }: Held,
): HeldCell {
  if (column === 'now') return number(value);
  if (column === 'before') return number(before);
  if (column === 'plan') return number(plan);
  return column === 'ofBefore'
    ? { value: ofBefore ?? undefined, isPercent: true, of: { words: 'tables.matched', count: matched } }
    : { value: ofPlan ?? undefined, isPercent: true, of: { words: 'tables.planned', count: planned } };
}
