import type { Feature } from '../../platform/features/feature.js';
import { EXPLAINED } from './record/explained.js';
import { SubmissionsModule } from './submissions.module.js';

const PACKET = 'a save or a review writes it in one packet with its action, and lists join it in sets';

/** The submission on its way from the first figure to the province. */
export const submissions: Feature = {
  name: 'submissions',
  modules: [SubmissionsModule],
  facts: { explained: EXPLAINED },
  tablesByHand: {
    earlier_answer: PACKET,
    review_step: PACKET,
    submission: PACKET,
    submission_revision: PACKET,
  },
};
