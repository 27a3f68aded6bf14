/** Our roll-ups against the published totals, cell by cell, exactly; and the figures of the nation. */
import { decimal, toPlain, type Decimal } from '@vlis/domain';
import type { EntityManager } from 'typeorm';
import { decimalsWritten, roundedBy } from './figure.js';
import type { CensusLibrary } from './read-libraries.js';
import type { PublishedPlace } from './read-published.js';
import type { RoundingRule, Study, StudyItem } from './study.js';

/**
 * equal: to the last digit, and at least one library has a number there. equalRounded: the sum, rounded by the study's
 * rule to the decimals of the published figure, is that figure. withinTolerance: no further from it than the study
 * allows. zeroUnanswered: 0 was published and no library has a number, so the sum is neither confirmed nor refuted.
 * different: all else.
 */
export type Agreement = 'equal' | 'equalRounded' | 'withinTolerance' | 'zeroUnanswered' | 'different';

export interface CensusComparison extends Readonly<Record<Agreement, number>> {
  readonly compared: number;
  /** Cells in which the published file has no number, or no such place is known. */
  readonly notComparable: number;
  /** Totals were given and none of their cells could be compared with a sum: nothing has been proved. */
  readonly nothingCompared: boolean;
  /** Places that have libraries and no published row. */
  readonly placesNotPublished: readonly string[];
  /** Published rows whose place has no library. */
  readonly placesWithoutLibraries: readonly string[];
  readonly differentByColumn: Readonly<Record<string, number>>;
  readonly differences: readonly CensusDifference[];
}

/** n of N: how many of the libraries have a number there. */
export interface Behind {
  readonly reported: number;
  readonly libraries: number;
}

export interface CensusDifference extends Behind {
  readonly place: string;
  readonly column: string;
  readonly published: string;
  /** Where `reported` is 0, the sum of nothing. */
  readonly rolledUp: string;
}

/** A sum, as plain machine text, with how many of how many libraries stand behind it; null where none does, which is not 0. */
export interface CensusSum extends Behind {
  readonly sum: string | null;
}

export interface Total {
  readonly sum: Decimal;
  readonly reported: number;
}

/** By place and item. */
export type RolledUpTotals = ReadonlyMap<string, ReadonlyMap<string, Total>>;

/** Read from the product's roll-up table. */
export async function rolledUp(db: EntityManager, { items }: Study, roundId: number): Promise<RolledUpTotals> {
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

/** How many libraries a place has. */
export function librariesOf(libraries: readonly Pick<CensusLibrary, 'place'>[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { place } of libraries) counts.set(place, (counts.get(place) ?? 0) + 1);
  return counts;
}

/** By item, over all places. */
export function nationOf(
  { items }: Study,
  totals: RolledUpTotals,
  libraries: number,
): Readonly<Record<string, CensusSum>> {
  const all = [...totals.values()];
  return Object.fromEntries(
    items.map(({ code }) => {
      const found = all.flatMap((place) => place.get(code) ?? []);
      const reported = found.reduce((count, total) => count + total.reported, 0);
      const sum = found.reduce((whole, total) => whole.plus(total.sum), decimal(0));
      return [code, { sum: reported ? toPlain(sum) : null, reported, libraries }];
    }),
  );
}

/** @param figure what was published, as plain machine text with its own decimals */
export function agreementOn(
  figure: string,
  { sum, reported }: Total,
  { tolerance }: Pick<StudyItem, 'tolerance'>,
  rounding?: RoundingRule,
): Agreement {
  const published = decimal(figure);
  if (!reported) return published.isZero() ? 'zeroUnanswered' : 'different';
  if (sum.eq(published)) return 'equal';
  if (rounding && roundedBy(rounding, sum, decimalsWritten(figure)).eq(published)) return 'equalRounded';
  return sum.minus(published).abs().lte(tolerance) ? 'withinTolerance' : 'different';
}

export function compareWithPublished(
  study: Study,
  published: readonly PublishedPlace[],
  totals: RolledUpTotals,
  libraries: ReadonlyMap<string, number>,
): CensusComparison {
  const differences: CensusDifference[] = [];
  const differentByColumn: Record<string, number> = {};
  const counts = { equal: 0, equalRounded: 0, withinTolerance: 0, zeroUnanswered: 0, different: 0 };
  let notComparable = 0;
  for (const { place: name, figures } of published) {
    const place = totals.get(name);
    for (const item of study.items) {
      const { code, column } = item;
      if (item.published === null) continue;
      const figure = figures.get(code);
      if (!place || figure === undefined) {
        notComparable += 1;
        continue;
      }
      const total = place.get(code)!;
      const verdict = agreementOn(figure, total, item, study.rounding);
      counts[verdict] += 1;
      if (verdict !== 'different') continue;
      differentByColumn[column] = (differentByColumn[column] ?? 0) + 1;
      const { sum, reported } = total;
      differences.push({
        ...{ place: name, column, published: figure, rolledUp: toPlain(sum) },
        ...{ reported, libraries: libraries.get(name) ?? 0 },
      });
    }
  }
  const compared = Object.values(counts).reduce((all, one) => all + one, 0);
  const names = new Set(published.map(({ place }) => place));
  return {
    ...{ compared, ...counts, notComparable, nothingCompared: compared === counts.zeroUnanswered },
    placesNotPublished: [...totals.keys()].filter((place) => !names.has(place)).sort(),
    placesWithoutLibraries: [...names].filter((place) => !totals.has(place)),
    ...{ differentByColumn, differences },
  };
}
