import type { ObligationState } from '../gql/graphql.js';
import { withSearch } from '../parts/search.js';

interface Queue {
  readonly roundId?: number;
  readonly provinceId?: number;
  readonly states?: readonly ObligationState[];
  /** Codes of stages: in one of the states, or at one of these. */
  readonly stages?: readonly string[];
  readonly type?: string;
  readonly overdue?: boolean;
}

/** The review queue: `?round=3&province=66&states=RETURNED&stages=province&types=X&overdue=true`. */
export const reviewAddress = ({ roundId, provinceId, states, stages, type, overdue }: Queue = {}): string =>
  withSearch('/review', {
    round: roundId,
    province: provinceId,
    states: states?.join(',') || undefined,
    stages: stages?.join(',') || undefined,
    types: type,
    overdue: overdue ? 'true' : undefined,
  });

export const submissionAddress = (submissionId: number): string => `/review/${submissionId}`;
