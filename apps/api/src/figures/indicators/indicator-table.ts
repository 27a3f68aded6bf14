/** Indicators of one round for every province and for the nation, with both sums and the response rate behind each. */
import { Injectable } from '@nestjs/common';
import {
  completeOf,
  dividesByPlace,
  isComplete,
  isRefusal,
  type Complete,
  type Indicator,
  type LocalizedText,
  type Refusal,
  type Viewer,
} from '@vlis/domain';
import type { RoundRow } from '../../collection/calendar/index.js';
import type { UnitRow } from '../../ground/territory/index.js';
import {
  type FigureFilter,
  type FigureOf,
  FigureReader,
  type MapBasis,
  type OpenFigures,
  presentedRatio,
  shownId,
  type TalliedPlace,
  tallyPlaces,
} from '../figures/index.js';
import { AskedIndicators, type IndicatorAnswer } from './indicator-figure.js';

/** Beside a figure of the nation: the same over the places whose submissions are in. */
export interface CompleteAnswer extends Complete {
  readonly withheld: boolean;
}

export interface IndicatorRow {
  readonly place: UnitRow;
  readonly figures: readonly (IndicatorAnswer & { readonly complete?: CompleteAnswer })[];
}

export interface IndicatorTable {
  readonly round: RoundRow;
  readonly basis: MapBasis;
  readonly codes: readonly string[];
  readonly rows: readonly IndicatorRow[];
  /** The whole nation, whichever place was asked. */
  readonly nation: IndicatorRow;
  /** Whose figures the people are; empty where no indicator counts by them, or nobody asked. */
  readonly population: readonly LocalizedText[];
}

/** What is read beside the figures, where it is asked for. */
interface Wanted {
  /** Libraries that are not in the sums, by why, which reads four times as much. */
  readonly reasons: boolean;
  /** Whose figures the people are. */
  readonly population: boolean;
}

@Injectable()
export class ReadIndicatorTable {
  constructor(private readonly reader: FigureReader) {}

  /** Undefined: there is no such round. */
  run(
    viewer: Viewer,
    filter: FigureFilter,
    codes: readonly string[],
    wanted: Wanted,
  ): Promise<IndicatorTable | Refusal | undefined> {
    return this.reader.ask(viewer, (figures) => indicatorTable(figures, filter, codes, wanted));
  }
}

/** The same within a question that asks for more. */
export async function indicatorTable(
  figures: OpenFigures,
  filter: FigureFilter,
  codes: readonly string[],
  wanted: Wanted,
): Promise<IndicatorTable | Refusal | undefined> {
  const { source } = figures;
  const asked = new AskedIndicators(codes, await source.types(), { reasons: wanted.reasons, path: 'codes' });
  const open = await figures.everyPlace(filter, asked, false);
  if (!open || isRefusal(open)) return open;
  const { round, now: reading, places, guards } = open;
  const { submissions, registers } = open.scope;

  const tallies = (await tallyPlaces(source, asked, open))(round, places);
  const ofPlaces = asked.placeFigures(reading);
  tallies.takeFacts(await source.placeFacts([round], ofPlaces, registers));
  const { rows, nation } = await tallies.rows(source, { ...filter, placeId: null }, round);
  const rowOf = ({ place, tally }: TalliedPlace, of: FigureOf): IndicatorRow => ({
    ...{ place, figures: asked.answers(tally, reading, guards, of) },
  });
  const each = rows.map((row) => rowOf(row, { ...submissions, placeIds: places.idsOf(row.place.id) }));
  const { place, figures: whole } = rowOf(nation, submissions);
  const withComplete = whole.map((figure, i) => {
    const indicator = reading.indicators.get(figure.code);
    if (!indicator || !dividesByPlace(indicator)) return figure;
    return {
      ...figure,
      // Read apart, because few of those who ask for the table ask for this.
      get complete(): CompleteAnswer {
        return completeShown(
          indicator,
          each.map((row) => row.figures[i]!),
        );
      },
    };
  });
  const shown = filter.placeId == null ? undefined : shownId(places, { ...filter, placeId: filter.placeId });
  const countsPeople = ofPlaces.includes('population');
  return {
    round,
    basis: filter.basis,
    codes,
    rows: each.filter((row) => shown === undefined || row.place.id === shown),
    nation: { place, figures: withComplete },
    population: wanted.population && countsPeople ? await source.populationLabels(round.year) : [],
  };
}

/** As the viewer may see it: it is made of the places' figures, and withheld where one of these is. */
function completeShown(indicator: Indicator, figures: readonly IndicatorAnswer[]): CompleteAnswer {
  const withheld = figures.some((one) => one.withheld && isComplete(one));
  const { places, of, ...ratio } = completeOf(indicator, figures);
  return {
    ...(withheld ? {} : presentedRatio(indicator, ratio)),
    ...{ places: figures.filter(isComplete).length, of, withheld },
  };
}
