/**
 * The rounds of a series: all of one kind and regime, oldest first. Codes mean something within their form only, so a series keeps
 * to one form: that of the newest round whose version knows any of the codes.
 */
import type { LibraryType, PeriodName } from '@vlis/domain';
import type { OpenSource } from '../source/figure-source.js';
import { readingsOf, type FormReading, type RoundReading } from './form-reading.js';

/** Which periods a series is of. */
export type SeriesOf = Pick<PeriodName, 'kind' | 'regime'>;

export async function readSeriesRounds(
  source: OpenSource,
  { kind, regime }: SeriesOf,
  types: ReadonlyMap<string, LibraryType>,
  knows: (reading: FormReading) => boolean,
): Promise<readonly RoundReading[]> {
  const rounds = (await source.rounds()).filter((round) => round.kind === kind && round.calendar.regime === regime);
  const readings = await readingsOf(source, rounds, types.values());
  const newest = readings.find(knows) ?? readings[0];
  return readings.filter(({ round }) => round.formId === newest?.round.formId).reverse();
}
