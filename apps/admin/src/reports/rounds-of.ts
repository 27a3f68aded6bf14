/** Rounds of periods for which an outline is written. */
import type { ReportOutlinesQuery } from '../gql/graphql.js';
import type { RoundWithYearBefore } from '../obligations/choose.js';
import { seriesOf } from '../obligations/period.js';

export const roundsOf = (
  { kinds }: Pick<ReportOutlinesQuery['reportOutlines'][number], 'kinds'>,
  rounds: readonly RoundWithYearBefore[],
): readonly RoundWithYearBefore[] =>
  rounds.filter((round) => kinds.includes(seriesOf(round).kind.toLowerCase().replace('_', '-')));
