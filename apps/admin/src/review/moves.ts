/** What a reviewer may do with a submission is what the API names for this submission and this person. */
import type { WholeSubmissionFragment } from '../gql/graphql.js';

type Stage = WholeSubmissionFragment['chain'][number];

/** At which stage it is accepted, and who gets it then; nobody: it becomes official. */
export interface AcceptMove {
  readonly stage: Stage;
  readonly next: Stage | undefined;
}

/** Undefined: this person may not accept it. */
export function acceptMoveOf({
  moves,
  stage,
  chain,
}: Pick<WholeSubmissionFragment, 'moves' | 'stage' | 'chain'>): AcceptMove | undefined {
  if (!stage || !moves.includes('ACCEPT')) return undefined;
  return { stage, next: chain[chain.findIndex(({ code }) => code === stage.code) + 1] };
}

/** Earlier stages that this person may return it to; none where the chain knows the library alone. */
export const stagesBefore = ({
  moves,
  stage,
  chain,
}: Pick<WholeSubmissionFragment, 'moves' | 'stage' | 'chain'>): readonly Stage[] =>
  moves.includes('RETURN') ? chain.filter(({ code }) => stage?.returnsTo.includes(code)) : [];

/** Whether submissions ever wait for this person's decision, this one or another. */
export const mayDecide = (permissions: readonly string[]): boolean => permissions.includes('review.accept');
