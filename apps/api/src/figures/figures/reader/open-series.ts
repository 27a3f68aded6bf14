/** All rounds of a kind opened for a question, and the place whose series it is. */
import { existsOn, type LibraryType, type Refusal } from '@vlis/domain';
import type { RoundRow } from '../../../collection/calendar/index.js';
import type { UnitRow } from '../../../ground/territory/index.js';
import type { Guards } from '../disclosure/disclosure.js';
import { scopeOf, type FigureFilter, type FigureScope } from '../reading/figure-filter.js';
import type { RoundReading } from '../reading/form-reading.js';
import type { RollupScope } from '../reading/read-sums.js';
import { readSeriesRounds, type SeriesOf } from '../reading/series-rounds.js';
import { unitShown, type ShownPlaces } from '../reading/shown-places.js';
import { refuseUnknown, unknownPlace, unknownTypes } from '../reading/unknown-codes.js';
import type { OpenSource } from '../source/figure-source.js';
import type { AskedFigures } from './asked-figures.js';

/** Where a series is read. */
interface Where {
  readonly scope: FigureScope;
  /** The place with all that became it, in which a change follows its libraries. */
  readonly followed: RollupScope;
  /** Whose figures they are; undefined: the nation's. */
  readonly unit?: UnitRow;
  /** Whether the place was there in a round. */
  there(round: RoundRow): boolean;
}

export interface OpenSeries extends Where {
  /** Oldest first. */
  readonly rounds: readonly RoundReading[];
  readonly types: ReadonlyMap<string, LibraryType>;
  readonly guards: Guards;
}

type Filter = Omit<FigureFilter, 'roundId'>;

export async function openSeries(
  source: OpenSource,
  of: SeriesOf,
  filter: Filter,
  asked: AskedFigures,
): Promise<OpenSeries | Refusal> {
  const types = await source.types();
  const rounds = await readSeriesRounds(source, of, types, (reading) => asked.knownTo(reading));
  const { places, ...where } = await whereIs(source, filter);
  const refused = refuseUnknown([
    ...(rounds.length ? asked.unknown(rounds) : []), // without a round there is no form to know them
    ...unknownTypes(filter.types, types, source.today, 'types'),
    ...unknownPlace(filter.placeId, places, 'placeId'),
  ]);
  if (refused) return refused;
  const guards = await source.guards(rounds, (reading) => asked.items(reading));
  return { ...where, rounds, types, guards };
}

/** Places are read only where one is asked. */
async function whereIs(source: OpenSource, filter: Filter): Promise<Where & { readonly places?: ShownPlaces }> {
  const { basis, placeId } = filter;
  if (placeId == null) {
    const scope = scopeOf(filter);
    return { scope, followed: scope.registers, there: () => true };
  }
  const places = await source.places(source.today);
  const unit = await unitShown(source, { basis, placeId }, places);
  const scope = scopeOf(filter, places);
  if (basis === 'current') return { scope, places, unit, followed: scope.registers, there: () => true };
  const there = ({ cutoffOn }: RoundRow): boolean => unit !== undefined && existsOn(unit, cutoffOn);
  if (!unit?.validTo || unit.validTo >= source.today) return { scope, places, unit, followed: scope.registers, there };
  // A unit that is there no more is read as on its last day, when everything that ever became it had done so. A change
  // follows it alone: what became one with it had not done so yet.
  const then = await source.places(unit.validTo);
  const scopeThen = scopeOf(filter, then);
  return { scope: scopeThen, places: then, unit, followed: scopeThen.submissions, there };
}
