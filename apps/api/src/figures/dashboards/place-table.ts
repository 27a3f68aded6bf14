/**
 * Items of one round for every province and for the nation, each with how many reported of how many; and, where it
 * is asked, the change since the same period a year before.
 */
import { Injectable } from '@nestjs/common';
import type { Refusal, Viewer } from '@vlis/domain';
import { loadRounds, type RoundRow } from '../../collection/calendar/index.js';
import { PublishedForms } from '../../collection/forms/index.js';
import {
  Disclosure,
  type FigureFilter,
  type FigureOf,
  type MapBasis,
  placesOfRound,
  PlaceTallies,
  readObliged,
  readRounds,
  readSums,
  refuseUnknown,
  scopeOf,
  type TalliedPlace,
  type Tally,
  unknownItems,
  unknownPlace,
  unknownTypes,
} from '../indicators/index.js';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import { loadLibraryTypes } from '../../ground/registry/index.js';
import type { UnitRow } from '../../ground/territory/index.js';
import type { FigureChange } from './change-shown.js';
import { askedItems, asShown, itemsRead, type ItemFigure, type Wanted } from './item-figures.js';
import { ReadChanges } from './read-changes.js';
import { roundYearBefore } from './year-before.js';

export interface PlaceRow {
  readonly place: UnitRow;
  readonly obliged: number;
  readonly accepted: number;
  /** In the order of the items asked. */
  readonly figures: readonly ItemFigure[];
  /** The same period a year before, in the same order; undefined: that round's form does not have the item. */
  readonly previous?: readonly (ItemFigure | undefined)[];
  /** In the same order; absent where they were not asked for. */
  readonly changes?: readonly (FigureChange | undefined)[];
}

export interface PlaceTable {
  readonly round: RoundRow;
  readonly basis: MapBasis;
  readonly items: readonly string[];
  readonly rows: readonly PlaceRow[];
  /** The whole nation, whichever place was asked. */
  readonly nation: PlaceRow;
}

/** What is shown as the year before of a place, and of which libraries it is. */
interface Itself {
  readonly tally: Tally;
  readonly of: FigureOf;
}

@Injectable()
export class ReadPlaceTable {
  constructor(
    private readonly database: Database,
    private readonly forms: PublishedForms,
    private readonly clock: Clock,
    private readonly disclosure: Disclosure,
    private readonly changes: ReadChanges,
  ) {}

  /** Undefined: there is no such round. Changes read a second round. */
  async run(
    viewer: Viewer,
    filter: FigureFilter,
    items: readonly string[],
    { changes, reasons }: Wanted,
  ): Promise<PlaceTable | Refusal | undefined> {
    const today = this.clock.today();
    await this.disclosure.prepare(viewer, today);
    return this.database.read(
      viewer,
      async (db) => {
        const all = await loadRounds(db);
        const round = all.find(({ id }) => id === filter.roundId);
        if (!round) return undefined;
        const previous = changes ? roundYearBefore(all, round) : undefined;
        const rounds = previous ? [round, previous] : [round];
        const types = await loadLibraryTypes(db);
        const [reading, past] = await readRounds(db, this.forms, rounds, types.values());
        const places = await placesOfRound(db, filter.basis, round, today);
        const refused = refuseUnknown([
          ...unknownItems(items, [reading!]),
          ...unknownTypes(filter.types, types, round.cutoffOn, 'filter.types'),
          ...unknownPlace(filter.placeId, places, 'filter.placeId'),
        ]);
        if (refused) return refused;
        const { reports } = scopeOf({ ...filter, placeId: null });

        const [tallies, then] = [new PlaceTallies(places), new PlaceTallies(places)];
        const both = past ? [reading!, past] : [reading!];
        const ofRound = <Row extends { readonly roundId: number }>(rows: readonly Row[], { id }: RoundRow): Row[] =>
          rows.filter(({ roundId }) => roundId === id);
        const guards = await this.disclosure.guards(db, viewer, both, itemsRead(items), today);
        const sums = await readSums(db, both, askedItems(items, reasons), {
          ...reports,
          by: 'place',
          editions: guards !== undefined,
        });
        const roundIds = rounds.map(({ id }) => id);
        const obliged = await readObliged(db, roundIds, reports, 'place');
        tallies.takeSums(ofRound(sums, round));
        tallies.takeObliged(ofRound(obliged, round));
        // As reported, the figure of a year before is that of the unit itself; who became part of it since is not in it.
        const alone = filter.basis === 'as-reported';
        const before = alone ? new PlaceTallies({ ...places, shown: (id) => id }) : then;
        for (const tallied of previous ? new Set([then, before]) : []) {
          tallied.takeSums(ofRound(sums, previous!));
          tallied.takeObliged(ofRound(obliged, previous!));
        }
        const pair = past && { now: reading!, before: past };
        const asked = { pairs: pair ? [pair] : [], items, ofNation: !reports.types };
        const changeOf = await this.changes.of(db, guards, asked, types, today);
        const { rows, nation } = await tallies.rows(db, filter, round, today);
        const rowOf = ({ place, tally }: TalliedPlace, tallyThen: Tally, of: FigureOf, itself: Itself): PlaceRow => ({
          place,
          obliged: tally.obliged,
          accepted: tally.accepted,
          figures: items.map((item) => asShown(item, tally, reading!, guards, of)),
          ...(past && {
            previous: items.map((item) =>
              past.form.items.has(item) ? asShown(item, itself.tally, past, guards, itself.of) : undefined,
            ),
          }),
          ...(changes && {
            changes: items.map(
              (item) => pair && changeOf(item, { pair, now: tally, before: tallyThen, ofNow: of, ofBefore: of }),
            ),
          }),
        });
        return {
          round,
          basis: filter.basis,
          items,
          rows: rows.map((row) => {
            const { id } = row.place;
            const of = { ...reports, placeIds: places.idsOf(id) };
            const itself = { tally: before.at(id), of: alone ? { ...of, placeIds: [id] } : of };
            return rowOf(row, then.at(id), of, itself);
          }),
          nation: rowOf(nation, then.nation, reports, { tally: then.nation, of: reports }),
        };
      },
      'nation',
    );
  }
}
