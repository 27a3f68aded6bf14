/** What a reviewer may do with a report is what the API names for this report and this person. */
import type { WholeReportFragment } from '../gql/graphql.js';

type Stage = WholeReportFragment['chain'][number];

/** At which stage it is accepted, and who gets it then; nobody: it becomes official. */
export interface Acceptance {
  readonly stage: Stage;
  readonly next: Stage | undefined;
}

/** Undefined: this person may not accept it. */
export function acceptanceOf({
  moves,
  stage,
  chain,
}: Pick<WholeReportFragment, 'moves' | 'stage' | 'chain'>): Acceptance | undefined {
  if (!stage || !moves.includes('ACCEPT')) return undefined;
  return { stage, next: chain[chain.findIndex(({ code }) => code === stage.code) + 1] };
}

/** Whether reports ever wait for this person's decision, this one or another. */
export const mayDecide = (permissions: readonly string[]): boolean => permissions.includes('review.accept');
