/**
 * Items of one round for every province and for the nation, each with how many reported of how many; and, where it
 * is asked, the change since the same period a year before.
 */
import { Injectable } from '@nestjs/common';
import { isRefusal, type Refusal, type ShownChange, type Viewer } from '@vlis/domain';
import type { RoundRow } from '../../collection/calendar/index.js';
import type { UnitRow } from '../../ground/territory/index.js';
import {
  type FigureFilter,
  type FigureOf,
  FigureReader,
  type MapBasis,
  type OpenFigures,
  PlaceTallies,
  type TalliedPlace,
  tallyPlaces,
  type Tally,
} from '../figures/index.js';
import { AskedItems, asShown, type ItemFigure, type FigureExtras } from './item-figures.js';
import { readChanges } from './read-changes.js';

export interface PlaceRow {
  readonly place: UnitRow;
  readonly obliged: number;
  readonly accepted: number;
  /** In the order of the items asked. */
  readonly figures: readonly ItemFigure[];
  /** The same period a year before, in the same order; undefined: that round's form does not have the item. */
  readonly previous?: readonly (ItemFigure | undefined)[];
  /** In the same order; absent where they were not asked for. */
  readonly changes?: readonly (ShownChange | undefined)[];
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
  constructor(private readonly reader: FigureReader) {}

  /** Undefined: there is no such round. Changes read a second round. */
  run(
    viewer: Viewer,
    filter: FigureFilter,
    items: readonly string[],
    wanted: FigureExtras,
  ): Promise<PlaceTable | Refusal | undefined> {
    return this.reader.ask(viewer, (figures) => placeTable(figures, filter, items, wanted));
  }
}

/** The same within a question that asks for more. */
export async function placeTable(
  figures: OpenFigures,
  filter: FigureFilter,
  items: readonly string[],
  { changes, reasons }: FigureExtras,
): Promise<PlaceTable | Refusal | undefined> {
  const { source } = figures;
  const asked = new AskedItems(items, reasons);
  const open = await figures.everyPlace(filter, asked, changes);
  if (!open || isRefusal(open)) return open;
  const { round, now: reading, past, places, guards } = open;
  const { submissions } = open.scope;

  const talliesOf = await tallyPlaces(source, asked, open);
  const tallies = talliesOf(round, places);
  const then = past ? talliesOf(past.round, places) : new PlaceTallies(places);
  // On the map as reported, the figure of a year before is that of the unit itself, without the units merged into it
  // since.
  const alone = filter.basis === 'as-reported';
  const before = past && alone ? talliesOf(past.round, { ...places, shown: (id) => id }) : then;
  const pair = past && { now: reading, before: past };
  const changeOf = await readChanges(source, open, { pairs: pair ? [pair] : [], items, ofNation: !submissions.types });
  const { rows, nation } = await tallies.rows(source, filter, round);
  const rowOf = ({ place, tally }: TalliedPlace, tallyThen: Tally, of: FigureOf, itself: Itself): PlaceRow => ({
    place,
    obliged: tally.obliged,
    accepted: tally.accepted,
    figures: items.map((item) => asShown(item, tally, reading, guards, of)),
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
      const of = { ...submissions, placeIds: places.idsOf(id) };
      const itself = { tally: before.at(id), of: alone ? { ...of, placeIds: [id] } : of };
      return rowOf(row, then.at(id), of, itself);
    }),
    nation: rowOf(nation, then.nation, submissions, { tally: then.nation, of: submissions }),
  };
}
