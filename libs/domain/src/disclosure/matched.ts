/**
 * The total less the sum over matched libraries is the sum of the others, so a change shows two more figures. A viewer
 * who may not read the submissions sees a change where every library is matched, because it is then the change of the
 * totals themselves; and the nation's, where neither the matched libraries nor the others show a respondent, whatever
 * published or known figures are subtracted.
 *
 * Why that is enough: split each cell (a province as reported and a type) into the part of the matched libraries (m) and the part of
 * the others (o). Published totals are known as m + o, the nation's matched sum as the sum of all m. Subtracting published totals from
 * it can single out some libraries only as “the m of every cell that has both parts” or “the o of every such cell”, with or without
 * whole cells that have one part alone: any other choice would need m and o of one cell apart, which only the matched sum tells, and
 * it tells it of all cells at once. Just these sums are tested.
 */
import { isSensitive, together, type Contribution } from './contribution.js';

/** What libraries of one province and type contribute to an item: those in both periods, and the others. */
export interface SplitCell {
  /** Province of today's map; undefined: restricted units, which are in the nation alone. */
  readonly group: number | undefined;
  readonly type: string;
  readonly matched: Contribution;
  readonly rest: Contribution;
}

/** Who may see a change of the nation in which not every library is matched. */
export interface NationDisclosure {
  /** Whoever may read the submissions of every province, and so knows all but the restricted units. */
  readonly toEveryPlace: boolean;
  /** Everybody, officers of one province and of one sector among them. */
  readonly toAll: boolean;
}

/** Whether somebody knows a cell, both parts of it. */
type Knows = (cell: SplitCell) => boolean;

/** @param sectors the types that each ministry governs, whose officers know what these hold */
export function nationDisclosure(
  cells: readonly SplitCell[],
  sectors: readonly ReadonlySet<string>[],
): NationDisclosure {
  const everyPlace: Knows = ({ group }) => group !== undefined;
  const toEveryPlace = isSafeFrom(everyPlace, cells);
  const apart = new Set(cells.flatMap(({ group, type }) => (group === undefined ? [type] : [])));
  const others: readonly Knows[] = [
    () => false,
    ...[...new Set(cells.flatMap(({ group }) => group ?? []))].map(
      (id): Knows =>
        ({ group }) =>
          group === id,
    ),
    ...sectors.map(
      (types): Knows =>
        ({ group, type }) =>
          types.has(type) && (group !== undefined || !apart.has(type)),
    ),
  ];
  return { toEveryPlace, toAll: toEveryPlace && others.every((knows) => isSafeFrom(knows, cells)) };
}

const PARTS = ['matched', 'rest'] as const;

function isSafeFrom(knows: Knows, cells: readonly SplitCell[]): boolean {
  const unknown = cells.filter((cell) => !knows(cell));
  const has = (part: (typeof PARTS)[number]): readonly SplitCell[] => unknown.filter((cell) => cell[part].count > 0);
  if (PARTS.some((part) => !has(part).length)) return true; // the total says as much
  const mixed = unknown.filter(({ matched, rest }) => matched.count > 0 && rest.count > 0);
  return PARTS.every((part) => {
    const core = mixed.map((cell) => cell[part]);
    const whole = has(part).filter((cell) => !mixed.includes(cell));
    // Of cells that are whole in this part any may be left; where one of them outweighs the core, it does so alone.
    return !isSensitive(together(core)) && whole.every((cell) => !isSensitive(together([...core, cell[part]])));
  });
}
