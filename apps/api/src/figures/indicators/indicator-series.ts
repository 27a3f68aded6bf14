/**
 * One indicator over all rounds of a kind, in the nation or in one province. A round without a number is a point without
 * a value: the line has a gap there and does not fall to zero.
 */
import { Injectable } from '@nestjs/common';
import { existsOn, type PeriodKind, type Refusal, type Viewer } from '@vlis/domain';
import type { EntityManager } from 'typeorm';
import { phaseOn, type RoundRow } from '../../collection/calendar/index.js';
import { PublishedForms } from '../../collection/forms/index.js';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import { loadLibraryTypes } from '../../ground/registry/index.js';
import { loadUnits, type UnitRow } from '../../ground/territory/index.js';
import { AskedIndicators, NO_ANSWERS, type IndicatorAnswer } from './indicator-figure.js';
import { Disclosure } from './disclosure/disclosure.js';
import { scopeOf, type FigureScope } from './reading/figure-filter.js';
import { readObliged } from './reading/read-obliged.js';
import { readPlaceFacts } from './reading/read-place-facts.js';
import { readSums } from './reading/read-sums.js';
import { readSeriesRounds } from './reading/series-rounds.js';
import type { SeriesPoint } from './reading/series-point.js';
import { placesOn, unitShown, type MapBasis, type ShownPlaces } from './reading/shown-places.js';
import { Tallies } from './reading/tally.js';
import { refuseUnknown, unknownIndicators, unknownPlace, unknownTypes } from './reading/unknown-codes.js';

export interface SeriesPlace {
  readonly placeId?: number | null;
  readonly basis: MapBasis;
  /** Codes of library types, of which an indicator reads its own; absent or empty: all. */
  readonly types?: readonly string[] | null;
}

/** Where a series is read: its scope, the unit whose figures and people they are, and in which rounds it was there. */
interface Where {
  readonly scope: FigureScope;
  /** Read only where a place is asked. */
  readonly places?: ShownPlaces;
  readonly unit?: UnitRow;
  there(round: RoundRow): boolean;
}

@Injectable()
export class ReadIndicatorSeries {
  constructor(
    private readonly database: Database,
    private readonly forms: PublishedForms,
    private readonly clock: Clock,
    private readonly disclosure: Disclosure,
  ) {}

  async run(
    viewer: Viewer,
    code: string,
    kind: PeriodKind,
    place: SeriesPlace,
  ): Promise<readonly SeriesPoint[] | Refusal> {
    const today = this.clock.today();
    await this.disclosure.prepare(viewer, today);
    return this.database.read(
      viewer,
      async (db) => {
        const types = await loadLibraryTypes(db);
        const asked = new AskedIndicators([code], types, true);
        const rounds = await readSeriesRounds(db, this.forms, kind, types, (reading) => asked.knownTo(reading));
        const where = await whereIs(db, place, today);
        const refused = refuseUnknown([
          ...(rounds.length ? unknownIndicators([code], rounds, 'code') : []), // without a round no form knows it
          ...unknownTypes(place.types, types, today, 'types'),
          ...unknownPlace(place.placeId, where.places, 'placeId'),
        ]);
        if (refused) return refused;
        const { scope, unit, there } = where;
        const rows = rounds.map(({ round }) => round);
        const roundIds = rows.map(({ id }) => id);
        const figures = rounds.flatMap((reading) => asked.placeFigures(reading));

        const tallies = new Tallies<number>();
        const guards = await this.disclosure.guards(db, viewer, rounds, (one) => asked.items(one), today);
        const sums = { ...scope.reports, by: 'round', editions: guards !== undefined } as const;
        for (const row of await readSums(db, rounds, (one) => asked.sums(one), sums))
          tallies.of(row.roundId).takeSums(row);
        for (const row of await readObliged(db, roundIds, scope.reports, 'round'))
          tallies.of(row.roundId).takeObliged(row);
        for (const row of await readPlaceFacts(db, rows, figures, today, scope.registers))
          if (row.figure !== 'population' || row.placeId === (unit?.id ?? null)) tallies.of(row.roundId).takeFact(row);

        return rounds.map((reading): SeriesPoint => {
          const { round } = reading;
          const [answer] = there(round)
            ? asked.answers(tallies.of(round.id), reading, guards, scope.reports)
            : [NOT_THERE];
          const { value, used, obliged, missing, withheld, unofficialPeople } = answer!;
          const preliminary = phaseOn(round, today) !== 'closed';
          const counted = { reported: used, expected: obliged, missing: missing! };
          return { period: round.period, value, withheld, ...counted, preliminary, place: unit, unofficialPeople };
        });
      },
      'nation',
    );
  }
}

const NOT_THERE: IndicatorAnswer = { code: '', ...NO_ANSWERS };

async function whereIs(db: EntityManager, { placeId, basis, types }: SeriesPlace, today: string): Promise<Where> {
  if (placeId == null) return { scope: scopeOf({ basis, types }), there: () => true };
  if (basis === 'current') {
    const places = await placesOn(db, today);
    const scope = scopeOf({ basis, placeId, types }, places);
    return { scope, places, unit: await unitShown(db, { basis, placeId }, places), there: () => true };
  }
  // The place as it was on its last day: by then everything that ever became it had done so.
  const [unit] = await loadUnits(db, [placeId]);
  const lastDay = unit?.validTo && unit.validTo < today ? unit.validTo : today;
  const places = await placesOn(db, lastDay);
  return {
    scope: scopeOf({ basis, placeId, types }, places),
    places,
    unit,
    there: ({ cutoffOn }) => unit !== undefined && existsOn(unit, cutoffOn),
  };
}
