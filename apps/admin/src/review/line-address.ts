/** Where a line of the queue leads: the submission, taking the queue's words along, so that its neighbours are known there. */
import { entryAddress } from '../entry/address.js';
import type { ObligationLineFragment } from '../gql/graphql.js';
import { submissionAddress } from './address.js';

export const reviewAddress = (submissionId: number, search: string): string =>
  `${submissionAddress(submissionId)}${search}`;

/** Before anything is sent there is nothing to review: the line shows the form as far as it is filled in. */
export const lineAddress = (
  { submission, state, round, library }: ObligationLineFragment,
  search: string,
): string | undefined => {
  if (!submission) return undefined;
  return state === 'DRAFT' ? entryAddress(round.id, library.id) : reviewAddress(submission.id, search);
};
