/**
 * Items that add up to another item: whoever knows all but one of them can work that one out. In each such relation the
 * two smallest parts are withheld wherever any item of it is. One of the two can grow by what the other
 * loses, so that the total tells nothing of either, and the relation shows nothing that an item's own table does not show; the
 * other parts and the total keep patterns of their own.
 */
import { together } from './contribution.js';
import { type DisclosureTable, type FigureKey } from './table.js';
import { withheldIn } from './withhold.js';

/** The total is the sum of its parts, library by library. */
export interface Relation {
  readonly total: string;
  readonly parts: readonly string[];
}

export type Patterns = ReadonlyMap<string, ReadonlySet<FigureKey>>;

/** The items that a relation ties to these, these among them. */
export function relatedTo(items: Iterable<string>, relations: readonly Relation[]): ReadonlySet<string> {
  const found = new Set(items);
  for (let size = -1; size !== found.size;) {
    size = found.size;
    for (const { total, parts } of relations) {
      if ([total, ...parts].some((item) => found.has(item))) for (const item of [total, ...parts]) found.add(item);
    }
  }
  return found;
}

const volumeOf = ({ groups, restricted }: DisclosureTable): bigint =>
  together([...groups.flatMap(({ places }) => [...places.values()]), restricted].flatMap((one) => [...one.values()]))
    .sum;

/** @param tables of every item that the relations tie together */
export function withheldOf(
  tables: ReadonlyMap<string, DisclosureTable>,
  relations: readonly Relation[],
  sectors: readonly ReadonlySet<string>[] = [],
): Patterns {
  const patterns = new Map([...tables].map(([item, table]) => [item, withheldIn(table, sectors)] as const));
  const tied = relations.filter(({ total, parts }) => [total, ...parts].every((item) => tables.has(item)));
  for (let changed = true; changed;) {
    changed = false;
    for (const { total, parts } of tied) {
      const smallest = [...parts]
        .sort((a, b) => {
          const [left, right] = [volumeOf(tables.get(a)!), volumeOf(tables.get(b)!)];
          return left === right ? (a < b ? -1 : 1) : left < right ? -1 : 1;
        })
        .slice(0, 2);
      const all = new Set([total, ...parts].flatMap((item) => [...patterns.get(item)!]));
      for (const item of smallest) {
        const pattern = withheldIn(tables.get(item)!, sectors, all);
        if (pattern.size > patterns.get(item)!.size) changed = true;
        patterns.set(item, pattern);
      }
    }
  }
  return patterns;
}
