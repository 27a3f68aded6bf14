/**
 * The head of the dashboard: each figure of a round beside the one of the same period a year before, how many libraries
 * there are, how many owe a report and how many reports are official. Last year's figure is read with last year's own
 * form version; an item that it did not have, or a year without a round, has none.
 */
import { Injectable } from '@nestjs/common';
import type { Refusal, Viewer } from '@vlis/domain';
import type { EntityManager } from 'typeorm';
import { loadRounds, type RoundRow } from '../../collection/calendar/index.js';
import { PublishedForms } from '../../collection/forms/index.js';
import {
  Disclosure,
  type FigureFilter,
  placesOfRound,
  readObliged,
  readPlaceFacts,
  readRounds,
  readSums,
  refuseUnknown,
  type RoundReading,
  scopeOf,
  Tallies,
  unitShown,
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

export interface ItemTotal extends ItemFigure {
  readonly previous?: ItemFigure;
  readonly change?: FigureChange;
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

interface Asks {
  readonly items: Parameters<typeof readSums>[2];
  /** Whether the figures are those of the editions, as published. */
  readonly editions: boolean;
}

/**
 * The figures of each round by its id. `tallies` are of the unit itself, which its own year before is held against;
 * `followed` also of all that became it, as a change follows it.
 */
async function readTallies(
  db: EntityManager,
  both: readonly RoundReading[],
  { items, editions }: Asks,
  { reports, registers }: ReturnType<typeof scopeOf>,
): Promise<Readonly<Record<'tallies' | 'followed', Tallies<number>>>> {
  const [tallies, followed] = [new Tallies<number>(), new Tallies<number>()];
  const isItself = (placeId: number | null): boolean => !reports.placeIds || reports.placeIds.includes(placeId!);
  const by = registers.placeIds ? 'place' : 'round';
  for (const row of await readSums(db, both, items, { ...registers, by, editions })) {
    followed.of(row.roundId).takeSums(row);
    if (isItself(row.placeId)) tallies.of(row.roundId).takeSums(row);
  }
  const roundIds = both.map(({ round }) => round.id);
  for (const row of await readObliged(db, roundIds, reports, 'round')) tallies.of(row.roundId).takeObliged(row);
  return { tallies, followed };
}

@Injectable()
export class ReadNationalTotals {
  constructor(
    private readonly database: Database,
    private readonly forms: PublishedForms,
    private readonly clock: Clock,
    private readonly disclosure: Disclosure,
    private readonly changes: ReadChanges,
  ) {}

  /** Undefined: there is no such round. */
  async run(
    viewer: Viewer,
    filter: FigureFilter,
    items: readonly string[],
    { changes, reasons }: Wanted,
  ): Promise<NationalTotals | Refusal | undefined> {
    const today = this.clock.today();
    await this.disclosure.prepare(viewer, today);
    return this.database.read(
      viewer,
      async (db) => {
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

        const both = past ? [reading!, past] : [reading!];
        const guards = await this.disclosure.guards(db, viewer, both, itemsRead(items), today);
        const asks = { items: askedItems(items, reasons), editions: guards !== undefined };
        const { tallies, followed } = await readTallies(db, both, asks, { reports, registers });
        const now = tallies.of(round.id);
        for (const row of await readPlaceFacts(db, [round], ['libraries'], today, registers)) now.takeFact(row);
        const pair = changes && past ? { now: reading!, before: past } : undefined;
        const asked = { pairs: pair ? [pair] : [], items, ofNation: !reports.types && !reports.placeIds };
        const changeOf = await this.changes.of(db, guards, asked, types, today);

        const totals = items.map((item): ItemTotal => {
          const figure = asShown(item, now, reading!, guards, reports);
          if (!past?.form.items.has(item)) return figure;
          return {
            ...figure,
            previous: asShown(item, tallies.of(past.round.id), past, guards, reports),
            ...(pair && {
              change: changeOf(item, {
                ...{ pair, now, before: followed.of(past.round.id) },
                ...{ ofNow: reports, ofBefore: registers },
              }),
            }),
          };
        });
        const libraries = now.fact('libraries')?.toNumber() ?? 0;
        return { round, place, libraries, accepted: now.accepted, obliged: now.obliged, totals };
      },
      'nation',
    );
  }
}
