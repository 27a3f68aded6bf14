/** The items and indicators that a typed text finds: each of its words in any order, without diacritics. */
import { searchFor } from '@vlis/domain';

export interface Findable {
  /** Code and name, as the list shows them. */
  readonly label: string;
}

export function findSubjects<T extends Findable>(all: readonly T[], typed: string): T[] {
  const isAsked = searchFor(typed);
  return all.filter(({ label }) => isAsked(label));
}
