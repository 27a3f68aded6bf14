/** A submission of the small form as a decision reads it, for tests only: a draft of a round that is open. */
import { NO_CELLS, type Cells } from '../shared/cell.js';
import type { Questionnaire } from '../form/questionnaire.js';
import type { SavedSubmission } from '../submission/decide-save.js';
import type { Awaited } from '../submission/decide-submit.js';
import { NO_CONTEXT } from '../submission/submission.js';
import { THROUGH_PROVINCE } from './small-chains.js';
import { asked, cells, rule } from './small-form.js';

export const ROUND_DAYS = {
  opensOn: '2026-05-16',
  cutoffOn: '2026-05-15',
  dueOn: '2026-06-05',
  closesOn: '2026-06-30',
};
export const IN_TIME = new Date('2026-06-01T03:00:00Z');

/** R01 blocks: B02 is at most B01. R02 asks: no visits in a whole year. */
const SMALL_RULES = [
  rule('R01', 'B02 <= B01', { at: 'B02' }),
  rule('R02', 'E01 > 0', { severity: 'warning', at: 'E01' }),
];

export const smallQuestionnaire: Questionnaire = asked({ rules: SMALL_RULES });

/** Every item that a person is asked, filled in and without fault. */
export const FILLED: Cells = cells({
  ...{ B01: 2371, B02: 1200, B06: 4, E01: 310, E02: 12, E18: 4.25, E19: 60, G01: 12.5, H07: 1 },
});

export const open = (differing: Partial<SavedSubmission & Awaited> = {}): SavedSubmission & Awaited => ({
  ...{ state: 'draft', revision: 0, cells: NO_CELLS, explanations: {} },
  ...{ questionnaire: smallQuestionnaire, context: NO_CONTEXT, days: ROUND_DAYS, returnedUntil: null },
  ...{ since: { cells: [], texts: [] }, dueOn: ROUND_DAYS.dueOn, chain: THROUGH_PROVINCE },
  ...{ queries: [], reviewed: null },
  ...differing,
});
