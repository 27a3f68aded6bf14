/** Items of one round for every province and for the nation, each with how many reported of how many. */
import { Injectable } from '@nestjs/common';
import type { Refusal, Viewer } from '@vlis/domain';
import { loadRounds, type RoundRow } from '../calendar/rounds.js';
import { PublishedForms } from '../forms/published-forms.js';
import { scopeOf, type FigureFilter } from '../indicators/reading/figure-filter.js';
import { readRounds } from '../indicators/reading/form-reading.js';
import { PlaceTallies, type TalliedPlace } from '../indicators/reading/place-tallies.js';
import { readObliged } from '../indicators/reading/read-obliged.js';
import { readSums } from '../indicators/reading/read-sums.js';
import { placesOfRound, type MapBasis } from '../indicators/reading/shown-places.js';
import { refuseUnknown, unknownItems, unknownPlace, unknownTypes } from '../indicators/reading/unknown-codes.js';
import { Clock } from '../platform/clock/clock.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { loadLibraryTypes } from '../registry/library-types.js';
import type { UnitRow } from '../territory/unit-rows.js';
import { askedItems, type ItemFigure } from './item-figures.js';

export interface PlaceRow {
  readonly place: UnitRow;
  readonly obliged: number;
  readonly accepted: number;
  /** In the order of the items asked. */
  readonly figures: readonly ItemFigure[];
}

export interface PlaceTable {
  readonly round: RoundRow;
  readonly basis: MapBasis;
  readonly items: readonly string[];
  readonly rows: readonly PlaceRow[];
  /** The whole nation, whichever place was asked. */
  readonly nation: PlaceRow;
}

@Injectable()
export class ReadPlaceTable {
  constructor(
    private readonly work: UnitOfWork,
    private readonly forms: PublishedForms,
    private readonly clock: Clock,
  ) {}

  /** Undefined: there is no such round. */
  run(viewer: Viewer, filter: FigureFilter, items: readonly string[]): Promise<PlaceTable | Refusal | undefined> {
    const today = this.clock.today();
    return this.work.read(viewer, async (db) => {
      const [round] = await loadRounds(db, [filter.roundId]);
      if (!round) return undefined;
      const types = await loadLibraryTypes(db);
      const [reading] = await readRounds(db, this.forms, [round], types.values());
      const places = await placesOfRound(db, filter.basis, round, today);
      const refused = refuseUnknown([
        ...unknownItems(items, [reading!]),
        ...unknownTypes(filter.types, types, round.cutoffOn, 'filter.types'),
        ...unknownPlace(filter.placeId, places, 'filter.placeId'),
      ]);
      if (refused) return refused;
      const { reports } = scopeOf({ ...filter, placeId: null });

      const tallies = new PlaceTallies(places);
      tallies.takeSums(await readSums(db, [reading!], askedItems(items), reports, 'place'));
      tallies.takeObliged(await readObliged(db, [round.id], reports, 'place'));
      const { rows, nation } = await tallies.rows(db, filter, round, today);
      const rowOf = ({ place, tally }: TalliedPlace): PlaceRow => ({
        place,
        obliged: tally.obliged,
        accepted: tally.accepted,
        figures: items.map((item) => ({ item, ...tally.figure(item, reading!) })),
      });
      return { round, basis: filter.basis, items, rows: rows.map(rowOf), nation: rowOf(nation) };
    });
  }
}
