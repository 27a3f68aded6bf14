/**
 * What the same libraries have in two rounds, for any part of the country. A place has the libraries that are in it now and
 * were in it, or in what became it, before; a choice of types those that were of these types both times.
 */
import {
  addMatched,
  NOTHING_MATCHED,
  rearrangedBetween,
  rearrangements,
  type IsoDate,
  type Matched,
} from '@vlis/domain';
import type { MatchedLibraries } from '../../rollups/index.js';
import type { EditionFilter } from '../disclosure/round-guard.js';
import type { FigureOf } from '../disclosure/edition-guard.js';

export interface MatchedRow extends MatchedLibraries {
  readonly matched: Matched;
}

/** Those of one province: row by row, and of all types together, which is what a nation is added up from. */
export interface MatchedPlace {
  readonly rows: readonly MatchedRow[];
  readonly together: readonly MatchedRow[];
}

export function placeOf(rows: readonly MatchedRow[]): MatchedPlace {
  const together = new Map<string, MatchedRow>();
  for (const row of rows) {
    const name = `${row.edition}/${row.editionBefore}`;
    const known = together.get(name);
    together.set(name, known ? { ...known, matched: addMatched(known.matched, row.matched) } : row);
  }
  return { rows, together: [...together.values()] };
}

/** Which libraries: in the later round, and in the earlier. */
export interface OfBoth {
  readonly ofNow: FigureOf;
  readonly ofBefore: FigureOf;
}

/** Of one measure, by the province as the later round has it. */
export type MatchedPlaces = ReadonlyMap<number, MatchedPlace>;

export class MatchedPair {
  /** @param begun first days of today's provinces */
  constructor(
    private readonly places: ReadonlyMap<string, MatchedPlaces>,
    private readonly begun: readonly IsoDate[],
  ) {}

  /** Added up over the editions that count in each of the two figures. */
  of(key: string, of: OfBoth, now: EditionFilter, before: EditionFilter): Matched {
    const isWhole = !of.ofNow.placeIds && !of.ofNow.types;
    const rows = isWhole ? this.all(key).flatMap(({ together }) => together) : this.rowsOf(key, of);
    let all = NOTHING_MATCHED;
    for (const { edition, editionBefore, matched } of rows) {
      if (now(edition) && before(editionBefore)) all = addMatched(all, matched);
    }
    return all;
  }

  /**
   * The day between two periods on which libraries of these types were merged with their places; undefined: there was none,
   * or none of them is among those compared.
   */
  rearranged(key: string, of: OfBoth, merged: ReadonlySet<string>, before: IsoDate, now: IsoDate): IsoDate | undefined {
    const begun = this.begun.map((validFrom) => ({ validFrom }));
    const day = rearrangedBetween(rearrangements(begun), before, now);
    const isAmong = ({ type, typeBefore }: MatchedRow): boolean => merged.has(type) || merged.has(typeBefore);
    return day !== undefined && this.rowsOf(key, of).some(isAmong) ? day : undefined;
  }

  private all(key: string): readonly MatchedPlace[] {
    return [...(this.places.get(key)?.values() ?? [])];
  }

  private rowsOf(key: string, { ofNow, ofBefore }: OfBoth): readonly MatchedRow[] {
    const places = ofNow.placeIds ? ofNow.placeIds.flatMap((id) => this.places.get(key)?.get(id) ?? []) : this.all(key);
    const has = <V>(wanted: readonly V[] | undefined, one: V): boolean => !wanted || wanted.includes(one);
    return places.flatMap(({ rows }) =>
      rows.filter(
        ({ type, placeBefore, typeBefore }) =>
          has(ofNow.types, type) && has(ofBefore.types, typeBefore) && has(ofBefore.placeIds, placeBefore),
      ),
    );
  }
}
