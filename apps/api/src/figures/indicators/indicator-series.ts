/**
 * One indicator over all rounds of a kind, in the nation or in one province. A round without a number is a point without
 * a value: the line has a gap there and does not fall to zero. Each round is read with the version of its own period; where
 * that is another thing than in the round before, the point says so, and no line joins the two.
 */
import { Injectable } from '@nestjs/common';
import { isRefusal, isSameIndicator, type Refusal, type Viewer } from '@vlis/domain';
import { phaseOn } from '../../collection/calendar/index.js';
import {
  type FigureFilter,
  FigureReader,
  type OpenFigures,
  periodOfPoint,
  type SeriesOf,
  type SeriesPoint,
  tallyRounds,
} from '../figures/index.js';
import { AskedIndicators, NO_ANSWERS, type IndicatorAnswer } from './indicator-figure.js';

export interface IndicatorPoint extends SeriesPoint {
  /** Calculated otherwise than in the round before. */
  readonly redefined: boolean;
}

type SeriesPlace = Omit<FigureFilter, 'roundId'>;

@Injectable()
export class ReadIndicatorSeries {
  constructor(private readonly reader: FigureReader) {}

  run(viewer: Viewer, code: string, of: SeriesOf, place: SeriesPlace): Promise<readonly IndicatorPoint[] | Refusal> {
    return this.reader.ask(viewer, (figures) => indicatorSeries(figures, code, of, place));
  }
}

async function indicatorSeries(
  figures: OpenFigures,
  code: string,
  of: SeriesOf,
  place: SeriesPlace,
): Promise<readonly IndicatorPoint[] | Refusal> {
  const { source } = figures;
  const types = await source.types();
  const asked = new AskedIndicators([code], types, { reasons: true, path: 'code' });
  const open = await figures.series(of, place, asked);
  if (isRefusal(open)) return open;
  const { rounds, scope, guards, unit, there } = open;
  const { own } = await tallyRounds(source, rounds, asked, open);
  const ofPlaces = rounds.flatMap((reading) => asked.placeFigures(reading));
  const rows = rounds.map(({ round }) => round);
  for (const row of await source.placeFacts(rows, ofPlaces, scope.registers)) {
    // People are those of the unit itself, who are not added up over what became it.
    if (row.figure !== 'population' || row.placeId === (unit?.id ?? null)) own.of(row.roundId).takeFact(row);
  }
  return rounds.map((reading, i): IndicatorPoint => {
    const { round } = reading;
    const [answer] = there(round) ? asked.answers(own.of(round.id), reading, guards, scope.submissions) : [NOT_THERE];
    const { value, used, obliged, missing, withheld, unofficialPeople } = answer!;
    const preliminary = phaseOn(round, source.today) !== 'closed';
    const counted = { reported: used, expected: obliged, missing: missing! };
    const [now, before] = [reading.indicators.get(code), rounds[i - 1]?.indicators.get(code)];
    const redefined = !!now && !!before && !isSameIndicator(now, before);
    const beside = { preliminary, place: unit, unofficialPeople, redefined };
    return { ...periodOfPoint(round), value, withheld, ...counted, ...beside };
  });
}

const NOT_THERE: IndicatorAnswer = { code: '', ...NO_ANSWERS };
