/** The items and indicators that a typed text finds: each of its words in any order, without diacritics. */
import { searchKey } from '@vlis/domain';

export interface Findable {
  /** Code and name, as the list shows them. */
  readonly label: string;
}

export function findSubjects<T extends Findable>(all: readonly T[], typed: string): T[] {
  const words = searchKey(typed).split(' ');
  return all.filter(({ label }) => {
    const key = searchKey(label);
    return words.every((word) => key.includes(word));
  });
}
