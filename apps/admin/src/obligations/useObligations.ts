/** Submissions to be made, by deadline, so many at a time. */
import { useOperation, type OperationReading } from '../api/useOperation.js';
import { ObligationsDocument, type ObligationFilter, type ObligationsQuery } from '../gql/graphql.js';

export const AT_ONCE = 100;

/** @param keep the rows before stand until the next ones are there */
export const useObligations = (
  filter: ObligationFilter,
  offset = 0,
  keep = false,
): OperationReading<ObligationsQuery> =>
  useOperation(ObligationsDocument, { filter, sort: 'DUE', page: { offset, limit: AT_ONCE } }, { keep });
