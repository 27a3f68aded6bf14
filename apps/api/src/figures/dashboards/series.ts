/**
 * Items over all rounds of a kind, in the nation or in one province. A round without a number is a point without a value.
 * Form versions may differ from round to round; each is read with its own.
 */
import { Injectable } from '@nestjs/common';
import type { PeriodKind, Refusal, Viewer } from '@vlis/domain';
import { phaseOn } from '../../collection/calendar/index.js';
import { PublishedForms } from '../../collection/forms/index.js';
import {
  Disclosure,
  type FigureFilter,
  placesOn,
  readObliged,
  readSeriesRounds,
  readSums,
  refuseUnknown,
  type RoundPair,
  type RoundReading,
  scopeOf,
  type SeriesPoint,
  Tallies,
  unitShown,
  unknownItems,
  unknownPlace,
  unknownTypes,
} from '../indicators/index.js';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import { loadLibraryTypes } from '../../ground/registry/index.js';
import type { FigureChange } from './change-shown.js';
import { askedItems, asShown, itemsRead, type Wanted } from './item-figures.js';
import { ReadChanges } from './read-changes.js';
import { roundYearBefore } from './year-before.js';

/** With the change since the round of a year before; absent: there was none, or nobody asked. */
interface ItemPoint extends SeriesPoint {
  readonly change?: FigureChange;
}

export interface Series {
  readonly item: string;
  /** Oldest first. */
  readonly points: readonly ItemPoint[];
}

@Injectable()
export class ReadSeries {
  constructor(
    private readonly database: Database,
    private readonly forms: PublishedForms,
    private readonly clock: Clock,
    private readonly disclosure: Disclosure,
    private readonly changes: ReadChanges,
  ) {}

  async run(
    viewer: Viewer,
    items: readonly string[],
    kind: PeriodKind,
    filter: Omit<FigureFilter, 'roundId'>,
    { changes, reasons }: Wanted,
  ): Promise<readonly Series[] | Refusal> {
    const today = this.clock.today();
    await this.disclosure.prepare(viewer, today);
    return this.database.read(
      viewer,
      async (db) => {
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
        const { reports, registers } = scopeOf(filter, places);
        // A unit that is there no more has itself alone behind it: what became one with it had not done so yet.
        const isThere = places?.units.some(({ id }) => id === filter.placeId) ?? true;
        const behind = filter.basis === 'current' || isThere ? registers : reports;
        const place = await unitShown(db, filter, places);
        const roundIds = rounds.map(({ round }) => round.id);

        // Each point is of the unit itself; a change follows it to all that became it.
        const [tallies, followed] = [new Tallies<number>(), new Tallies<number>()];
        const guards = await this.disclosure.guards(db, viewer, rounds, itemsRead(items), today);
        const by = behind.placeIds ? 'place' : 'round';
        const within = { ...behind, by, editions: guards !== undefined } as const;
        const isItself = (placeId: number | null): boolean => !reports.placeIds || reports.placeIds.includes(placeId!);
        for (const row of await readSums(db, rounds, askedItems(items, reasons), within)) {
          followed.of(row.roundId).takeSums(row);
          if (isItself(row.placeId)) tallies.of(row.roundId).takeSums(row);
        }
        for (const row of await readObliged(db, roundIds, reports, 'round')) tallies.of(row.roundId).takeObliged(row);
        const pairs = changes ? pairsOf(rounds) : new Map<number, RoundPair>();
        const asked = { pairs: [...pairs.values()], items, ofNation: !reports.types && !reports.placeIds };
        const changeOf = await this.changes.of(db, guards, asked, types, today);

        return items.map((item) => ({
          item,
          points: rounds.map((reading): ItemPoint => {
            const { round } = reading;
            const preliminary = phaseOn(round, today) !== 'closed';
            const shown = asShown(item, tallies.of(round.id), reading, guards, reports);
            const pair = pairs.get(round.id);
            const change =
              pair &&
              changeOf(item, {
                ...{ pair, now: tallies.of(round.id), before: followed.of(pair.before.round.id) },
                ...{ ofNow: reports, ofBefore: behind },
              });
            return { period: round.period, ...shown, preliminary, place, unofficialPeople: false, change };
          }),
        }));
      },
      'nation',
    );
  }
}

/** By the later round: each with the one of a year before, where there is one. */
function pairsOf(readings: readonly RoundReading[]): ReadonlyMap<number, RoundPair> {
  const rounds = readings.map(({ round }) => round);
  return new Map(
    readings.flatMap((now) => {
      const { id } = roundYearBefore(rounds, now.round) ?? {};
      const before = readings.find(({ round }) => round.id === id);
      return before ? [[now.round.id, { now, before }] as const] : [];
    }),
  );
}
