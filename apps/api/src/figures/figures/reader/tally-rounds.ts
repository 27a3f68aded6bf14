/** The submissions of each round of a question added up in its scope, by the round's id. */
import type { Guards } from '../disclosure/disclosure.js';
import type { FigureScope } from '../reading/figure-filter.js';
import type { RoundReading } from '../reading/form-reading.js';
import type { RollupScope } from '../reading/read-sums.js';
import { Tallies } from '../reading/tally.js';
import type { OpenSource } from '../source/figure-source.js';
import type { AskedFigures } from './asked-figures.js';

interface Where {
  readonly guards: Guards;
  readonly scope: Pick<FigureScope, 'submissions'>;
}

/** `own`: of the place itself; `followed`: also of all that became it. */
type RoundTallies = Readonly<Record<'own' | 'followed', Tallies<number>>>;

/** @param followed absent: the place itself, which reads less */
export async function tallyRounds(
  source: OpenSource,
  rounds: readonly RoundReading[],
  asked: AskedFigures,
  { guards, scope: { submissions } }: Where,
  followed: RollupScope = submissions,
): Promise<RoundTallies> {
  const own = new Tallies<number>();
  const more = followed === submissions ? undefined : new Tallies<number>();
  const within = { ...followed, by: more ? 'place' : 'round', editions: guards !== undefined } as const;
  const isOwn = (placeId: number | null): boolean =>
    !more || !submissions.placeIds || submissions.placeIds.includes(placeId!);
  for (const row of await source.sums(rounds, (reading) => asked.sums(reading), within)) {
    more?.of(row.roundId).takeSums(row);
    if (isOwn(row.placeId)) own.of(row.roundId).takeSums(row);
  }
  const roundIds = rounds.map(({ round }) => round.id);
  for (const row of await source.obliged(roundIds, submissions, 'round')) own.of(row.roundId).takeObliged(row);
  return { own, followed: more ?? own };
}
