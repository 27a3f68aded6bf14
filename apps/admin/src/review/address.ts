import type { ObligationState } from '../gql/graphql.js';
import { withSearch } from '../parts/search.js';

interface Queue {
  readonly roundId?: number;
  readonly provinceId?: number;
  readonly states?: readonly ObligationState[];
  readonly type?: string;
  readonly overdue?: boolean;
}

/** The review queue: `?round=3&province=66&states=AT_PROVINCE,RETURNED&types=X&overdue=true`. */
export const reviewAddress = ({ roundId, provinceId, states, type, overdue }: Queue = {}): string =>
  withSearch('/review', {
    round: roundId,
    province: provinceId,
    states: states?.join(','),
    types: type,
    overdue: overdue ? 'true' : undefined,
  });

export const submissionAddress = (submissionId: number): string => `/review/${submissionId}`;
