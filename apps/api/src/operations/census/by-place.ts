/** The result of a census cell by cell: what was added up for each place and item, of how many libraries, and what was published. */
import { toPlain } from '@vlis/domain';
import { librariesOf, nationOf, agreementOn, type CensusSum, type RolledUpTotals, type Agreement } from './compare.js';
import type { CensusLibrary } from './read-libraries.js';
import type { PublishedPlace } from './read-published.js';
import type { Study } from './study.js';

export interface PlaceCell extends CensusSum {
  /** Absent: the nation. */
  readonly place?: string;
  readonly item: string;
  readonly column: string;
  readonly published?: string;
  readonly verdict?: Agreement;
}

/** The nation first, then the places that have libraries or were published, in Vietnamese order. */
export function byPlace(
  study: Study,
  libraries: readonly CensusLibrary[],
  totals: RolledUpTotals,
  published: readonly PublishedPlace[] = [],
): readonly PlaceCell[] {
  const counts = librariesOf(libraries);
  const figures = new Map(published.map((one) => [one.place, one.figures]));
  const places = [...new Set([...totals.keys(), ...figures.keys()])].sort(new Intl.Collator('vi').compare);
  const nation = nationOf(study, totals, libraries.length);
  return [
    ...study.items.map(({ code, column }): PlaceCell => ({ item: code, column, ...nation[code]! })),
    ...places.flatMap((place) =>
      study.items.map((item): PlaceCell => {
        const total = totals.get(place)?.get(item.code);
        const figure = figures.get(place)?.get(item.code);
        return {
          ...{ place, item: item.code, column: item.column },
          ...{ sum: total?.reported ? toPlain(total.sum) : null, reported: total?.reported ?? 0 },
          libraries: counts.get(place) ?? 0,
          ...(figure !== undefined && { published: figure }),
          ...(figure !== undefined && total && { verdict: agreementOn(figure, total, item, study.rounding) }),
        };
      }),
    ),
  ];
}
