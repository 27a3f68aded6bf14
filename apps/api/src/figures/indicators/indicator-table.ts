/** Indicators of one round for every province and for the nation, with both sums and the coverage behind each. */
import { Injectable } from '@nestjs/common';
import {
  coveredOf,
  dividesByPlace,
  isComplete,
  type Covered,
  type Indicator,
  type Refusal,
  type Viewer,
} from '@vlis/domain';
import { loadRounds, type RoundRow } from '../../collection/calendar/index.js';
import { PublishedForms } from '../../collection/forms/index.js';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import { loadLibraryTypes } from '../../ground/registry/index.js';
import type { UnitRow } from '../../ground/territory/index.js';
import { AskedIndicators, type IndicatorAnswer } from './indicator-figure.js';
import { Disclosure } from './disclosure/disclosure.js';
import type { FigureOf } from './disclosure/edition-guard.js';
import { scopeOf, type FigureFilter } from './reading/figure-filter.js';
import { readRounds } from './reading/form-reading.js';
import { PlaceTallies } from './reading/place-tallies.js';
import { presentedRatio } from './reading/presented.js';
import { readObliged } from './reading/read-obliged.js';
import { readPlaceFacts } from './reading/read-place-facts.js';
import { readSums } from './reading/read-sums.js';
import { placesOfRound, shownId, type MapBasis } from './reading/shown-places.js';
import { refuseUnknown, unknownIndicators, unknownPlace, unknownTypes } from './reading/unknown-codes.js';

/** Beside a figure of the nation: the same over the places whose reports are in. */
export interface CoveredAnswer extends Covered {
  readonly withheld: boolean;
}

export interface IndicatorRow {
  readonly place: UnitRow;
  readonly figures: readonly (IndicatorAnswer & { readonly covered?: CoveredAnswer })[];
}

export interface IndicatorTable {
  readonly round: RoundRow;
  readonly basis: MapBasis;
  readonly codes: readonly string[];
  readonly rows: readonly IndicatorRow[];
  /** The whole nation, whichever place was asked. */
  readonly nation: IndicatorRow;
  /** An indicator among them is of so many people. */
  readonly countsPeople: boolean;
}

@Injectable()
export class ReadIndicatorTable {
  constructor(
    private readonly database: Database,
    private readonly forms: PublishedForms,
    private readonly clock: Clock,
    private readonly disclosure: Disclosure,
  ) {}

  /**
   * Undefined: there is no such round.
   * @param reasons whether libraries that are not in the sums are counted by why, which reads four times as much
   */
  async run(
    viewer: Viewer,
    filter: FigureFilter,
    codes: readonly string[],
    reasons = false,
  ): Promise<IndicatorTable | Refusal | undefined> {
    const today = this.clock.today();
    await this.disclosure.prepare(viewer, today);
    return this.database.read(
      viewer,
      async (db) => {
        const [round] = await loadRounds(db, [filter.roundId]);
        if (!round) return undefined;
        const types = await loadLibraryTypes(db);
        const [reading] = await readRounds(db, this.forms, [round], types.values());
        const asked = new AskedIndicators(codes, types, reasons);
        const places = await placesOfRound(db, filter.basis, round, today);
        const refused = refuseUnknown([
          ...unknownIndicators(codes, [reading!], 'codes'),
          ...unknownTypes(filter.types, types, round.cutoffOn, 'filter.types'),
          ...unknownPlace(filter.placeId, places, 'filter.placeId'),
        ]);
        if (refused) return refused;
        const { reports, registers } = scopeOf({ ...filter, placeId: null });

        const tallies = new PlaceTallies(places);
        const guards = await this.disclosure.guards(db, viewer, [reading!], (one) => asked.items(one), today);
        const sums = { ...reports, by: 'place', editions: guards !== undefined } as const;
        tallies.takeSums(await readSums(db, [reading!], (one) => asked.sums(one), sums));
        tallies.takeObliged(await readObliged(db, [round.id], reports, 'place'));
        const figures = asked.placeFigures(reading!);
        tallies.takeFacts(await readPlaceFacts(db, [round], figures, today, registers));
        const { rows, nation } = await tallies.rows(db, { ...filter, placeId: null }, round, today);
        const rowOf = ({ place, tally }: (typeof rows)[number], of: FigureOf): IndicatorRow => ({
          ...{ place, figures: asked.answers(tally, reading!, guards, of) },
        });
        const ofPlace = (row: (typeof rows)[number]): IndicatorRow =>
          rowOf(row, { ...reports, placeIds: places.idsOf(row.place.id) });
        const each = rows.map(ofPlace);
        const { place, figures: whole } = rowOf(nation, reports);
        const withCovered = whole.map((figure, i) => {
          const indicator = reading!.indicators.get(figure.code);
          if (!indicator || !dividesByPlace(indicator)) return figure;
          const ofPlaces = () => each.map((row) => row.figures[i]!);
          return {
            ...figure,
            // Few who ask for the table ask for it.
            get covered(): CoveredAnswer {
              return coveredShown(indicator, ofPlaces());
            },
          };
        });
        const shown = filter.placeId == null ? undefined : shownId(places, { ...filter, placeId: filter.placeId });
        return {
          round,
          basis: filter.basis,
          codes,
          rows: each.filter((row) => shown === undefined || row.place.id === shown),
          nation: { place, figures: withCovered },
          countsPeople: figures.includes('population'),
        };
      },
      'nation',
    );
  }
}

/** As the viewer may see it: it is made of the places' figures, and withheld where one of these is. */
function coveredShown(indicator: Indicator, figures: readonly IndicatorAnswer[]): CoveredAnswer {
  const withheld = figures.some((one) => one.withheld && isComplete(one));
  const { places, of, ...ratio } = coveredOf(indicator, figures);
  return {
    ...(withheld ? {} : presentedRatio(indicator, ratio)),
    ...{ places: figures.filter(isComplete).length, of, withheld },
  };
}
