/** The stretches of a period on which a library was active, as one speaks of them: the period's own ends are not named. */
import type { WholeSubmissionFragment } from '../../gql/graphql.js';

type Part = Pick<WholeSubmissionFragment, 'activeDays'> & {
  readonly round: Pick<WholeSubmissionFragment['round'], 'startsOn' | 'endsOn'>;
};
export type ActiveSpan = WholeSubmissionFragment['activeDays'][number] & {
  readonly bounds: 'From' | 'Until' | 'Between';
};

/** Empty where the library was active throughout the period, or never, by the register as it is now: then there is no day to name. */
export function activeSpansOf({ activeDays, round }: Part): readonly ActiveSpan[] {
  const { startsOn, endsOn } = round;
  return activeDays.flatMap(({ from, to }): ActiveSpan[] => {
    const began = from > startsOn;
    const ended = to < endsOn;
    if (!began && !ended) return [];
    return [{ from, to, bounds: began && ended ? 'Between' : began ? 'From' : 'Until' }];
  });
}
