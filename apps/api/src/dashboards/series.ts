/**
 * Items over all rounds of a kind, in the nation or in one province. A round without a number is a point without a value.
 * Form versions may differ from round to round; each is read with its own.
 */
import { Injectable } from '@nestjs/common';
import type { PeriodKind, Refusal, Viewer } from '@vlis/domain';
import { phaseOn } from '../calendar/rounds.js';
import { PublishedForms } from '../forms/published-forms.js';
import { Disclosure } from '../indicators/disclosure/disclosure.js';
import { scopeOf, type FigureFilter } from '../indicators/reading/figure-filter.js';
import { readObliged } from '../indicators/reading/read-obliged.js';
import { readSums } from '../indicators/reading/read-sums.js';
import type { SeriesPoint } from '../indicators/reading/series-point.js';
import { readSeriesRounds } from '../indicators/reading/series-rounds.js';
import { placesOn, unitShown } from '../indicators/reading/shown-places.js';
import { Tallies } from '../indicators/reading/tally.js';
import { refuseUnknown, unknownItems, unknownPlace, unknownTypes } from '../indicators/reading/unknown-codes.js';
import { Clock } from '../platform/clock/clock.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { loadLibraryTypes } from '../registry/library-types.js';
import { askedItems, asShown, itemsRead } from './item-figures.js';

export interface Series {
  readonly item: string;
  /** Oldest first. */
  readonly points: readonly SeriesPoint[];
}

@Injectable()
export class ReadSeries {
  constructor(
    private readonly work: UnitOfWork,
    private readonly forms: PublishedForms,
    private readonly clock: Clock,
    private readonly disclosure: Disclosure,
  ) {}

  /** @param reasons whether missing answers are told apart */
  async run(
    viewer: Viewer,
    items: readonly string[],
    kind: PeriodKind,
    filter: Omit<FigureFilter, 'roundId'>,
    reasons = true,
  ): Promise<readonly Series[] | Refusal> {
    const today = this.clock.today();
    await this.disclosure.prepare(viewer, today);
    return this.work.read(viewer, async (db) => {
      const types = await loadLibraryTypes(db);
      const rounds = await readSeriesRounds(db, this.forms, kind, types, ({ form }) =>
        items.some((code) => form.items.has(code)),
      );
      const places = filter.placeId == null ? undefined : await placesOn(db, today);
      const refused = refuseUnknown([
        ...(rounds.length ? unknownItems(items, rounds) : []), // without a round there is no form to know them
        ...unknownTypes(filter.types, types, today, 'types'),
        ...unknownPlace(filter.placeId, places, 'placeId'),
      ]);
      if (refused) return refused;
      const { reports } = scopeOf(filter, places);
      const place = await unitShown(db, filter, places);
      const roundIds = rounds.map(({ round }) => round.id);

      const tallies = new Tallies<number>();
      const guards = await this.disclosure.guards(db, viewer, rounds, itemsRead(items), today);
      const sums = { ...reports, by: 'round', editions: guards !== undefined } as const;
      for (const row of await readSums(db, rounds, askedItems(items, reasons), sums))
        tallies.of(row.roundId).takeSums(row);
      for (const row of await readObliged(db, roundIds, reports, 'round')) tallies.of(row.roundId).takeObliged(row);

      return items.map((item) => ({
        item,
        points: rounds.map((reading): SeriesPoint => {
          const { round } = reading;
          const preliminary = phaseOn(round, today) !== 'closed';
          const shown = asShown(item, tallies.of(round.id), reading, guards, reports);
          return { period: round.period, ...shown, preliminary, place, unofficialPeople: false };
        }),
      }));
    });
  }
}
