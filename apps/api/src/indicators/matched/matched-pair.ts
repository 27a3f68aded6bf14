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
import type { Sight } from '../disclosure/round-guard.js';
import type { FigureOf } from '../disclosure/edition-guard.js';

/** Libraries of one province, type and edition now, and of one before. */
export interface MatchedRow {
  readonly placeId: number;
  readonly type: string;
  readonly edition: number;
  readonly placeBefore: number;
  readonly typeBefore: string;
  readonly editionBefore: number;
  readonly matched: Matched;
}

/** Which libraries: in the later round, and in the earlier. */
export interface OfBoth {
  readonly ofNow: FigureOf;
  readonly ofBefore: FigureOf;
}

export class MatchedPair {
  private readonly byPlace = new Map<string, ReadonlyMap<number, readonly MatchedRow[]>>();

  /** @param begun first days of today's provinces */
  constructor(
    private readonly rows: ReadonlyMap<string, readonly MatchedRow[]>,
    private readonly begun: readonly IsoDate[],
  ) {}

  /** Added up over the editions that count in each of the two figures. */
  of(key: string, of: OfBoth, now: Sight, before: Sight): Matched {
    let all = NOTHING_MATCHED;
    for (const { edition, editionBefore, matched } of this.rowsOf(key, of)) {
      if (now(edition) && before(editionBefore)) all = addMatched(all, matched);
    }
    return all;
  }

  /**
   * The day between two periods on which libraries of these types were merged with their places; undefined: there was none,
   * or none of them is among those compared.
   */
  rearranged(key: string, of: OfBoth, merged: ReadonlySet<string>, before: IsoDate, now: IsoDate): IsoDate | undefined {
    const day = rearrangedBetween(rearrangements(this.begun.map((validFrom) => ({ validFrom }))), before, now);
    const isAmong = ({ type, typeBefore }: MatchedRow): boolean => merged.has(type) || merged.has(typeBefore);
    return day !== undefined && this.rowsOf(key, of).some(isAmong) ? day : undefined;
  }

  private rowsOf(key: string, { ofNow, ofBefore }: OfBoth): readonly MatchedRow[] {
    const all = ofNow.placeIds
      ? ofNow.placeIds.flatMap((id) => this.placesOf(key).get(id) ?? [])
      : (this.rows.get(key) ?? []);
    if (!ofNow.types && !ofBefore.placeIds) return all;
    const has = <V>(wanted: readonly V[] | undefined, one: V): boolean => !wanted || wanted.includes(one);
    return all.filter(
      ({ type, placeBefore, typeBefore }) =>
        has(ofNow.types, type) && has(ofBefore.types, typeBefore) && has(ofBefore.placeIds, placeBefore),
    );
  }

  private placesOf(key: string): ReadonlyMap<number, readonly MatchedRow[]> {
    const known = this.byPlace.get(key);
    if (known) return known;
    const places = new Map<number, MatchedRow[]>();
    for (const row of this.rows.get(key) ?? []) {
      const ofPlace = places.get(row.placeId);
      if (ofPlace) ofPlace.push(row);
      else places.set(row.placeId, [row]);
    }
    this.byPlace.set(key, places);
    return places;
  }
}
