/** The buttons of a reviewer are exactly the moves the API names for this report and this person. */
import type { SubmissionMove } from '../gql/graphql.js';

export type Acceptance = Extract<SubmissionMove, 'ACCEPT_AT_PROVINCE' | 'ACCEPT_AT_MINISTRY'>;
export type Returning = Extract<SubmissionMove, 'RETURN_FROM_PROVINCE' | 'RETURN_FROM_MINISTRY'>;

export const acceptanceIn = (moves: readonly SubmissionMove[]): Acceptance | undefined =>
  moves.find((move): move is Acceptance => move === 'ACCEPT_AT_PROVINCE' || move === 'ACCEPT_AT_MINISTRY');

export const returningIn = (moves: readonly SubmissionMove[]): Returning | undefined =>
  moves.find((move): move is Returning => move === 'RETURN_FROM_PROVINCE' || move === 'RETURN_FROM_MINISTRY');

/** Whether reports ever wait for this person's decision, this one or another. */
export const mayDecide = (permissions: readonly string[]): boolean =>
  permissions.includes('review.accept-at-province') || permissions.includes('review.accept-at-ministry');
