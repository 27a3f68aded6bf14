/** A round opened for a question: what it is read with, of which places and types it is, and what is withheld of it. */
import type { LibraryType, Refusal } from '@vlis/domain';
import type { RoundRow } from '../../../collection/calendar/index.js';
import type { Guards } from '../disclosure/disclosure.js';
import { scopeOf, type FigureFilter, type FigureScope } from '../reading/figure-filter.js';
import { readingsOf, type RoundReading } from '../reading/form-reading.js';
import type { ShownPlaces } from '../reading/shown-places.js';
import { refuseUnknown, unknownPlace, unknownTypes } from '../reading/unknown-codes.js';
import { roundYearBefore } from '../reading/year-before.js';
import type { OpenSource } from '../source/figure-source.js';
import type { AskedFigures } from './asked-figures.js';

export interface OpenedRound<P extends ShownPlaces | undefined> {
  readonly round: RoundRow;
  readonly now: RoundReading;
  /** The same period a year before; absent: there was none, or nobody asked. */
  readonly past?: RoundReading;
  /** Both, or the one there is. */
  readonly readings: readonly RoundReading[];
  readonly types: ReadonlyMap<string, LibraryType>;
  readonly places: P;
  readonly scope: FigureScope;
  readonly guards: Guards;
}

interface Asked {
  readonly filter: FigureFilter;
  readonly asked: AskedFigures;
  readonly yearBefore: boolean;
  /** What the figures are narrowed to. */
  readonly scoped: FigureFilter;
}

/** Undefined: there is no such round. */
export async function openRound<P extends ShownPlaces | undefined>(
  source: OpenSource,
  { filter, asked, yearBefore, scoped }: Asked,
  placesOf: (round: RoundRow) => Promise<P>,
): Promise<OpenedRound<P> | Refusal | undefined> {
  const all = await source.rounds(yearBefore ? undefined : [filter.roundId]);
  const round = all.find(({ id }) => id === filter.roundId);
  if (!round) return undefined;
  const previous = yearBefore ? roundYearBefore(all, round) : undefined;
  const types = await source.types();
  const readings = await readingsOf(source, previous ? [round, previous] : [round], types.values());
  const [now, past] = readings;
  const places = await placesOf(round);
  const refused = refuseUnknown([
    ...asked.unknown([now!]),
    ...unknownTypes(filter.types, types, round.cutoffOn, 'filter.types'),
    ...unknownPlace(filter.placeId, places, 'filter.placeId'),
  ]);
  if (refused) return refused;
  const guards = await source.guards(readings, (reading) => asked.items(reading));
  return { round, now: now!, past, readings, types, places, scope: scopeOf(scoped, places), guards };
}
