import { accepted, type ReferenceStep } from '../../platform/command/reference-step.js';
import { takeChains } from './review-chains.js';

export const loadChains: ReferenceStep = {
  name: 'review chains',
  after: ['library types', 'governing bodies'],
  load: async (tx, { reviewChains }) => {
    accepted(await takeChains(tx, reviewChains));
    return reviewChains.length;
  },
};
