/** Our roll-ups against the published totals, cell by cell, exactly; and the figures of the nation. */
import { decimal, type Decimal } from '@vlis/domain';
import type { EntityManager } from 'typeorm';
import type { PublishedPlace } from './read-published.js';
import type { Study } from './study.js';

export interface Comparison {
  readonly compared: number;
  readonly equal: number;
  readonly different: number;
  /** Cells in which the published file has no number, or no such place is known. */
  readonly notComparable: number;
  /** Totals were given and none of their cells could be compared: nothing has been proved. */
  readonly nothingCompared: boolean;
  /** Places that have libraries and no published row. */
  readonly placesNotPublished: readonly string[];
  /** Published rows whose place has no library. */
  readonly placesWithoutLibraries: readonly string[];
  readonly differentByColumn: Readonly<Record<string, number>>;
  readonly differences: readonly Difference[];
}

export interface Difference {
  readonly place: string;
  readonly column: string;
  readonly published: string;
  readonly rolledUp: string;
  /** How many libraries of the place have a number there: where it is 0, `rolledUp` is the sum of nothing. */
  readonly reported: number;
}

export interface Total {
  readonly sum: Decimal;
  readonly reported: number;
}

/** By place and item. */
export type Totals = ReadonlyMap<string, ReadonlyMap<string, Total>>;

/** Read from the product's roll-up table. */
export async function rolledUp(db: EntityManager, { items }: Study, roundId: number): Promise<Totals> {
  const rows: readonly { place: string; sums: readonly string[]; counts: readonly number[] }[] = await db.query(
    `select unit.code as place, rollup.sums::text[] as sums, rollup.counts
     from rollup join admin_unit unit on unit.id = rollup.place_id where rollup.round_id = $1`,
    [roundId],
  );
  const totals = new Map<string, Map<string, Total>>();
  for (const { place, sums, counts } of rows) {
    const known = totals.get(place) ?? new Map<string, Total>();
    totals.set(place, known);
    items.forEach(({ code }, i) => {
      const { sum, reported } = known.get(code) ?? { sum: decimal(0), reported: 0 };
      known.set(code, { sum: sum.plus(sums[i]!), reported: reported + counts[i]! });
    });
  }
  return totals;
}

/** By item; null where no library has a number, which is not 0. */
export function nationOf(totals: Totals): Readonly<Record<string, string | null>> {
  const nation = new Map<string, Decimal | null>();
  for (const place of totals.values()) {
    for (const [item, { sum, reported }] of place) {
      const before = nation.get(item) ?? null;
      nation.set(item, reported ? sum.plus(before ?? 0) : before);
    }
  }
  return Object.fromEntries([...nation].map(([item, sum]) => [item, sum && sum.toFixed()]));
}

export function compareWithPublished(study: Study, published: readonly PublishedPlace[], totals: Totals): Comparison {
  const differences: Difference[] = [];
  const differentByColumn: Record<string, number> = {};
  const counts = { compared: 0, equal: 0, notComparable: 0 };
  for (const { place: name, figures } of published) {
    const place = totals.get(name);
    for (const { code, column, published: publishedAs } of study.items) {
      if (publishedAs === null) continue;
      const figure = figures.get(code);
      if (!place || figure === undefined) {
        counts.notComparable += 1;
        continue;
      }
      counts.compared += 1;
      const { sum, reported } = place.get(code)!;
      if (sum.eq(decimal(figure))) {
        counts.equal += 1;
      } else {
        differentByColumn[column] = (differentByColumn[column] ?? 0) + 1;
        differences.push({ place: name, column, published: figure, rolledUp: sum.toFixed(), reported });
      }
    }
  }
  const names = new Set(published.map(({ place }) => place));
  return {
    ...{ ...counts, different: differences.length, nothingCompared: counts.compared === 0 },
    placesNotPublished: [...totals.keys()].filter((place) => !names.has(place)).sort(),
    placesWithoutLibraries: [...names].filter((place) => !totals.has(place)),
    ...{ differentByColumn, differences },
  };
}
