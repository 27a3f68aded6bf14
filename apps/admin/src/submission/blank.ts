/** A submission that nobody has begun, as the session works with it: all blanks, until the first save begins it. */
import type { BlankSubmissionQuery } from '../gql/graphql.js';
import type { Whole } from './submission.js';

type Blank = Omit<NonNullable<BlankSubmissionQuery['blankSubmission']>, 'whyNotBegin'>;

export const wholeOfBlank = (blank: Blank): Whole => ({
  ...{ state: 'DRAFT', obligationState: 'NOT_STARTED', stage: null, sight: 'WORKING', revision: 0, filled: 0 },
  ...{ cells: [], explanations: [], queries: [], steps: [], changes: [] },
  ...{ submittedAt: null, returnedUntil: null, late: false },
  ...{ influence: null, influenceItem: null, influenceLabel: null, whyNotAccept: null },
  // Only who may begin it is shown it.
  moves: ['SUBMIT'],
  ...blank,
});
