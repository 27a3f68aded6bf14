/**
 * The head of the dashboard: each figure of a round beside the one of the same period a year before, how many libraries
 * there are, how many owe a report and how many reports are official. Last year's figure is read with last year's own
 * form version; an item that it did not have, or a year without a round, has none.
 */
import { Injectable } from '@nestjs/common';
import type { Refusal, Viewer, VolumeCoverage } from '@vlis/domain';
import { loadRounds, type RoundRow } from '../calendar/rounds.js';
import { PublishedForms } from '../forms/published-forms.js';
import { Disclosure } from '../indicators/disclosure/disclosure.js';
import { scopeOf, type FigureFilter } from '../indicators/reading/figure-filter.js';
import { readRounds } from '../indicators/reading/form-reading.js';
import { readObliged } from '../indicators/reading/read-obliged.js';
import { readPlaceFacts } from '../indicators/reading/read-place-facts.js';
import { readSums } from '../indicators/reading/read-sums.js';
import { placesOfRound, unitShown } from '../indicators/reading/shown-places.js';
import { Tallies } from '../indicators/reading/tally.js';
import { refuseUnknown, unknownItems, unknownPlace, unknownTypes } from '../indicators/reading/unknown-codes.js';
import { Clock } from '../platform/clock/clock.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { loadLibraryTypes } from '../registry/library-types.js';
import type { UnitRow } from '../territory/unit-rows.js';
import { askedItems, asShown, itemsRead, type ItemFigure } from './item-figures.js';
import { volumeShareShown } from './volume-share.js';
import { roundYearBefore } from './year-before.js';

export interface ItemTotal extends ItemFigure {
  readonly previous?: ItemFigure;
  readonly volumeShare?: VolumeCoverage;
}

export interface NationalTotals {
  readonly round: RoundRow;
  /** Whose totals they are; undefined: the nation's. */
  readonly place?: UnitRow;
  /** Active on the last day of the period, or today while it runs; managing bodies are none. */
  readonly libraries: number;
  readonly accepted: number;
  readonly obliged: number;
  readonly totals: readonly ItemTotal[];
}

@Injectable()
export class ReadNationalTotals {
  constructor(
    private readonly work: UnitOfWork,
    private readonly forms: PublishedForms,
    private readonly clock: Clock,
    private readonly disclosure: Disclosure,
  ) {}

  /**
   * Undefined: there is no such round.
   * @param reasons whether missing answers are told apart
   */
  async run(
    viewer: Viewer,
    filter: FigureFilter,
    items: readonly string[],
    reasons = true,
  ): Promise<NationalTotals | Refusal | undefined> {
    const today = this.clock.today();
    await this.disclosure.prepare(viewer, today);
    return this.work.read(viewer, async (db) => {
      const all = await loadRounds(db);
      const round = all.find(({ id }) => id === filter.roundId);
      if (!round) return undefined;
      const previous = roundYearBefore(all, round);
      const rounds = previous ? [round, previous] : [round];
      const types = await loadLibraryTypes(db);
      const [reading, past] = await readRounds(db, this.forms, rounds, types.values());
      const places = filter.placeId == null ? undefined : await placesOfRound(db, filter.basis, round, today);
      const refused = refuseUnknown([
        ...unknownItems(items, [reading!]),
        ...unknownTypes(filter.types, types, round.cutoffOn, 'filter.types'),
        ...unknownPlace(filter.placeId, places, 'filter.placeId'),
      ]);
      if (refused) return refused;
      const { reports, registers } = scopeOf(filter, places);
      const place = await unitShown(db, filter, places);

      const tallies = new Tallies<number>();
      const both = past ? [reading!, past] : [reading!];
      const guards = await this.disclosure.guards(db, viewer, both, itemsRead(items), today);
      const sums = { ...reports, by: 'type', editions: guards !== undefined } as const;
      for (const row of await readSums(db, both, askedItems(items, reasons), sums))
        tallies.of(row.roundId).takeSums(row);
      const roundIds = rounds.map(({ id }) => id);
      for (const row of await readObliged(db, roundIds, reports, 'round')) tallies.of(row.roundId).takeObliged(row);
      const now = tallies.of(round.id);
      for (const row of await readPlaceFacts(db, [round], ['libraries'], today, registers)) now.takeFact(row);

      const totals = items.map((item): ItemTotal => {
        const figure = asShown(item, now, reading!, guards, reports);
        if (!past?.form.items.has(item)) return figure;
        const then = tallies.of(past.round.id);
        const told = [
          { tally: now, reading: reading! },
          { tally: then, reading: past },
        ] as const;
        const previous = asShown(item, then, past, guards, reports);
        return { ...figure, previous, volumeShare: volumeShareShown(item, ...told, guards, reports) };
      });
      const libraries = now.fact('libraries')?.toNumber() ?? 0;
      return { round, place, libraries, accepted: now.accepted, obliged: now.obliged, totals };
    });
  }
}
