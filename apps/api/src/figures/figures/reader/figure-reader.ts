/**
 * The one reader of figures. A question opens a round or a series of rounds with their forms, the map and its places,
 * refuses by name what is not there, and learns what is withheld from the viewer; then the submissions are added up into
 * tallies, from which tables, series and workbooks take their figures. All of one question is of one moment.
 */
import { Injectable } from '@nestjs/common';
import type { Refusal, Viewer } from '@vlis/domain';
import type { FigureFilter } from '../reading/figure-filter.js';
import { placesOfRound, type ShownPlaces } from '../reading/shown-places.js';
import { FigureSource, type OpenSource } from '../source/figure-source.js';
import type { AskedFigures } from './asked-figures.js';
import { openRound, type OpenedRound } from './open-round.js';
import type { SeriesOf } from '../reading/series-rounds.js';
import { openSeries, type OpenSeries } from './open-series.js';

export class OpenFigures {
  constructor(readonly source: OpenSource) {}

  /**
   * A round, in one place or in the nation. Undefined: there is no such round.
   * @param yearBefore whether the round of a year before is read beside it
   */
  round(
    filter: FigureFilter,
    asked: AskedFigures,
    yearBefore: boolean,
  ): Promise<OpenedRound<ShownPlaces | undefined> | Refusal | undefined> {
    return openRound(this.source, { filter, asked, yearBefore, scoped: filter }, async (round) =>
      filter.placeId == null ? undefined : placesOfRound(this.source, filter.basis, round),
    );
  }

  /** A round place by place: all of them are read, for the nation is there too, whichever one is asked. */
  everyPlace(
    filter: FigureFilter,
    asked: AskedFigures,
    yearBefore: boolean,
  ): Promise<OpenedRound<ShownPlaces> | Refusal | undefined> {
    const scoped = { ...filter, placeId: null };
    return openRound(this.source, { filter, asked, yearBefore, scoped }, (round) =>
      placesOfRound(this.source, filter.basis, round),
    );
  }

  /** All rounds of a kind and regime, oldest first, in one place or in the nation. */
  series(of: SeriesOf, filter: Omit<FigureFilter, 'roundId'>, asked: AskedFigures): Promise<OpenSeries | Refusal> {
    return openSeries(this.source, of, filter, asked);
  }
}

@Injectable()
export class FigureReader {
  constructor(private readonly source: FigureSource) {}

  ask<T>(viewer: Viewer, work: (figures: OpenFigures) => Promise<T>): Promise<T> {
    return this.source.open(viewer, (source) => work(new OpenFigures(source)));
  }
}
