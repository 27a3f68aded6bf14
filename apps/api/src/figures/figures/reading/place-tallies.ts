/**
 * One tally for each place shown and one for the nation. The nation takes every row whatever the map, so its figures do
 * not depend on it; a row whose province is on no map keeps a line of its own. Restricted units are counted under the nation
 * itself and in no place.
 */
import type { IsoDate } from '@vlis/domain';
import type { UnitRow } from '../../../ground/territory/index.js';
import type { FigureFilter } from './figure-filter.js';
import type { ObligedRow } from './read-obliged.js';
import type { PlaceFactRow } from './read-place-facts.js';
import type { SumsRow } from './read-sums.js';
import { shownId, type ShownPlaces } from './shown-places.js';
import { Tallies, Tally } from './tally.js';
import type { OpenSource } from '../source/figure-source.js';

export interface TalliedPlace {
  readonly place: UnitRow;
  readonly tally: Tally;
}

export class PlaceTallies {
  readonly nation = new Tally();
  private readonly byPlace = new Tallies<number>();

  constructor(private readonly places: ShownPlaces) {}

  /** What is known of a place shown; nothing at all where no row is of it. */
  at(placeId: number): Tally {
    return this.byPlace.of(placeId);
  }

  takeSums(rows: readonly SumsRow[]): void {
    for (const row of rows) {
      this.nation.takeSums(row);
      if (!this.places.knows(row.placeId!)) continue;
      this.byPlace.of(this.places.shown(row.placeId!)).takeSums(row);
    }
  }

  takeObliged(rows: readonly ObligedRow[]): void {
    for (const row of rows) {
      this.nation.takeObliged(row);
      if (!this.places.knows(row.placeId!)) continue;
      this.byPlace.of(this.places.shown(row.placeId!)).takeObliged(row);
    }
  }

  /** People are counted for each unit of any map, and the nation has its own figure: neither is added up. */
  takeFacts(rows: readonly PlaceFactRow[]): void {
    const units = new Set(this.places.units.map(({ id }) => id));
    for (const row of rows) {
      const people = row.figure === 'population';
      if (row.placeId === null || !people) this.nation.takeFact(row);
      if (row.placeId === null) continue;
      const place = people ? row.placeId : this.places.shown(row.placeId);
      if (units.has(place)) this.byPlace.of(place).takeFact(row);
    }
  }

  /** Provinces in the order of their codes; one only where one is asked. */
  async rows(
    source: OpenSource,
    { basis, placeId }: FigureFilter,
    { cutoffOn }: { readonly cutoffOn: IsoDate },
  ): Promise<{ readonly rows: readonly TalliedPlace[]; readonly nation: TalliedPlace }> {
    const shown = new Set(this.places.units.map(({ id }) => id));
    const strays = this.byPlace.keys().filter((id) => !shown.has(id));
    const { nation, others } = await source.nation(basis === 'current' ? source.today : cutoffOn, strays);
    const asked = placeId == null ? undefined : shownId(this.places, { basis, placeId });
    const rows = [...this.places.units, ...others]
      .filter(({ id }) => asked === undefined || id === asked)
      .map((place) => ({ place, tally: this.byPlace.of(place.id) }));
    return { rows, nation: { place: nation, tally: this.nation } };
  }
}
