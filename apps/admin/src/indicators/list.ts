/** Filters and order of the dictionary, read from its address: words looked for, in force or not. */
import { searchFor } from '@vlis/domain';
import type { SortPayload } from 'react-admin';
import { textIn, truthIn, without } from '../list/address-values.js';
import type { DictionaryEntry } from './dictionary.js';

export interface IndicatorFilter {
  /** Words of the code or of a name, in whichever language. */
  readonly q?: string | undefined;
  readonly inForce?: boolean | undefined;
}

export const readFilter = (address: object): IndicatorFilter => {
  const { q, inForce } = address as Readonly<Record<string, unknown>>;
  return without({ q: textIn(q), inForce: truthIn(inForce) });
};

/** That of the dictionary. */
export const USUAL_ORDER: SortPayload = { field: 'code', order: 'ASC' };

export function listed(
  entries: readonly DictionaryEntry[],
  { q = '', inForce }: IndicatorFilter,
  { field, order }: SortPayload = USUAL_ORDER,
): readonly DictionaryEntry[] {
  const isAsked = searchFor(q);
  const found = entries.filter(
    ({ code, now: { indicator }, isInForce }) =>
      (inForce === undefined || isInForce === inForce) &&
      (q === '' || isAsked(`${code} ${indicator.name.vi} ${indicator.name.en}`)),
  );
  const sorted =
    field === 'validity' ? found.toSorted((a, b) => a.now.validFrom.localeCompare(b.now.validFrom)) : found;
  return order === 'DESC' ? sorted.toReversed() : sorted;
}
