/**
 * Items found by what is typed: by code and name at once, here; by the text of their instructions, from the server, as soon
 * as the hands rest. Who finds nothing under "gia hạn thẻ" by name finds the item whose instruction speaks of it.
 */
import { useOperation } from '../../api/useOperation.js';
import { FindItemsDocument } from '../../gql/graphql.js';
import { useSettled } from '../../parts/useSettled.js';
import { findSubjects, type Findable } from '../findSubjects.js';

/** One letter is in every instruction. */
const LEAST = 2;

interface Coded extends Findable {
  readonly code: string;
}

/** Those found by name in the list's own order, then those found by their instruction, the best first. */
export function withFound<T extends Coded>(all: readonly T[], typed: string, found: readonly string[]): T[] {
  const byName = findSubjects(all, typed);
  const known = new Set(byName.map(({ code }) => code));
  const byCode = new Map(all.map((one) => [one.code, one]));
  return [...byName, ...found.flatMap((code) => (known.has(code) ? [] : (byCode.get(code) ?? [])))];
}

export function useFoundItems(formVersionId: number, typed: string): readonly string[] {
  const q = useSettled(typed.trim());
  const enabled = q.length >= LEAST;
  const { data } = useOperation(FindItemsDocument, { formVersionId, q }, { enabled, fresh: Infinity });
  return (enabled && data?.formVersion?.findItems) || [];
}
