/** The submissions of the rounds of a question added up place by place: read once, then grouped on any map. */
import type { RoundRow } from '../../../collection/calendar/index.js';
import { PlaceTallies } from '../reading/place-tallies.js';
import type { ShownPlaces } from '../reading/shown-places.js';
import type { OpenSource } from '../source/figure-source.js';
import type { AskedFigures } from './asked-figures.js';
import type { OpenedRound } from './open-round.js';

/** @returns the tallies of one of the rounds on a map */
export async function tallyPlaces(
  source: OpenSource,
  asked: AskedFigures,
  { readings, guards, scope: { submissions } }: OpenedRound<ShownPlaces>,
): Promise<(round: RoundRow, places: ShownPlaces) => PlaceTallies> {
  const within = { ...submissions, by: 'place', editions: guards !== undefined } as const;
  const sums = await source.sums(readings, (reading) => asked.sums(reading), within);
  const roundIds = readings.map(({ round }) => round.id);
  const obliged = await source.obliged(roundIds, submissions, 'place');
  return ({ id }, places) => {
    const tallies = new PlaceTallies(places);
    tallies.takeSums(sums.filter(({ roundId }) => roundId === id));
    tallies.takeObliged(obliged.filter(({ roundId }) => roundId === id));
    return tallies;
  };
}
