/**
 * Items over all rounds of a kind, in the nation or in one province. A round without a number is a point without a value.
 * Form versions may differ from round to round; each is read with its own.
 */
import { Injectable } from '@nestjs/common';
import { isRefusal, type Refusal, type ShownChange, type Viewer } from '@vlis/domain';
import { phaseOn } from '../../collection/calendar/index.js';
import {
  type FigureFilter,
  FigureReader,
  type OpenFigures,
  type RoundPair,
  type RoundReading,
  roundYearBefore,
  periodOfPoint,
  type SeriesOf,
  type SeriesPoint,
  tallyRounds,
} from '../figures/index.js';
import { AskedItems, asShown, type FigureExtras } from './item-figures.js';
import { readChanges } from './read-changes.js';

/** With the change since the round of a year before; absent: there was none, or nobody asked. */
interface ItemPoint extends SeriesPoint {
  readonly change?: ShownChange;
}

export interface Series {
  readonly item: string;
  /** Oldest first. */
  readonly points: readonly ItemPoint[];
}

/** What the series are of. */
interface SeriesFilter extends Omit<FigureFilter, 'roundId'>, SeriesOf {}

@Injectable()
export class ReadSeries {
  constructor(private readonly reader: FigureReader) {}

  run(
    viewer: Viewer,
    items: readonly string[],
    filter: SeriesFilter,
    wanted: FigureExtras,
  ): Promise<readonly Series[] | Refusal> {
    return this.reader.ask(viewer, (figures) => series(figures, items, filter, wanted));
  }
}

/** Each point is the figure of the unit itself; a change also counts the units that were merged into it. */
async function series(
  figures: OpenFigures,
  items: readonly string[],
  filter: SeriesFilter,
  { changes, reasons }: FigureExtras,
): Promise<readonly Series[] | Refusal> {
  const { source } = figures;
  const asked = new AskedItems(items, reasons);
  const open = await figures.series(filter, filter, asked);
  if (isRefusal(open)) return open;
  const { rounds, guards, unit: place, followed: ofBefore } = open;
  const { submissions } = open.scope;
  const { own, followed } = await tallyRounds(source, rounds, asked, open, ofBefore);
  const pairs = changes ? pairsOf(rounds) : new Map<number, RoundPair>();
  const ofNation = !submissions.types && !submissions.placeIds;
  const changeOf = await readChanges(source, open, { pairs: [...pairs.values()], items, ofNation });

  return items.map((item) => ({
    item,
    points: rounds.map((reading): ItemPoint => {
      const { round } = reading;
      const preliminary = phaseOn(round, source.today) !== 'closed';
      const now = own.of(round.id);
      const shown = asShown(item, now, reading, guards, submissions);
      const pair = pairs.get(round.id);
      const change =
        pair && changeOf(item, { pair, now, before: followed.of(pair.before.round.id), ofNow: submissions, ofBefore });
      return { ...periodOfPoint(round), ...shown, preliminary, place, unofficialPeople: false, change };
    }),
  }));
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
