import { MATTERS } from '@vlis/domain';
import { CODE } from '../../platform/audit/facts.js';
import type { Feature } from '../../platform/features/feature.js';
import { BACK } from '../calendar/index.js';
import { ReviewsModule } from './reviews.module.js';

/** Acceptance, return and exceptions. */
export const reviews: Feature = {
  name: 'reviews',
  modules: [ReviewsModule],
  matter: MATTERS.review,
  tablesByHand: {
    cell_query: 'a save or a review writes it in one packet with its action, and lists join it in sets',
    review_step_file: 'written by a condition, so that a file goes with one step',
  },
  facts: { toStage: CODE },
  news: { 'submission-returned': BACK, 'submission-reopened': BACK },
};
