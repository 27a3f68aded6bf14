/** A report that nobody has begun, as the desk works with it: all blanks, until the first save begins it. */
import type { BlankReportQuery } from '../gql/graphql.js';
import type { Whole } from './report.js';

type Blank = Omit<NonNullable<BlankReportQuery['blankReport']>, 'whyNotBegin'>;

export const wholeOfBlank = (blank: Blank): Whole => ({
  ...{ state: 'DRAFT', obligationState: 'NOT_STARTED', stage: null, sight: 'WORKING', revision: 0, filled: 0 },
  ...{ cells: [], explanations: [], queries: [], steps: [], changes: [] },
  ...{ submittedAt: null, returnedUntil: null, late: false },
  ...{ effect: null, effectItem: null, effectLabel: null, whyNotAccept: null },
  // Only who may begin it is shown it.
  moves: ['SUBMIT'],
  ...blank,
});
