/**
 * The rounds of a series: all of one kind, oldest first. Codes mean something within their form only, so a series keeps
 * to one form: that of the newest round whose version knows any of the codes.
 */
import type { LibraryType, PeriodKind } from '@vlis/domain';
import type { OpenSource } from '../source/figure-source.js';
import { readingsOf, type FormReading, type RoundReading } from './form-reading.js';

export async function readSeriesRounds(
  source: OpenSource,
  kind: PeriodKind,
  types: ReadonlyMap<string, LibraryType>,
  knows: (reading: FormReading) => boolean,
): Promise<readonly RoundReading[]> {
  const rounds = (await source.rounds()).filter((round) => round.kind === kind);
  const readings = await readingsOf(source, rounds, types.values());
  const newest = readings.find(knows) ?? readings[0];
  return readings.filter(({ round }) => round.formId === newest?.round.formId).reverse();
}
