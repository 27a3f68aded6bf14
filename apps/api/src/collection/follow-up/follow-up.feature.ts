import { FOLLOW_UP_CHANNELS, FOLLOW_UP_OUTCOMES, MATTERS } from '@vlis/domain';
import { oneOf } from '../../platform/audit/facts.js';
import type { Feature } from '../../platform/features/feature.js';
import { FollowUpModule } from './follow-up.module.js';

/** Who was asked for a submission that has not come, and what came of it. */
export const followUp: Feature = {
  name: 'follow-up',
  modules: [FollowUpModule],
  matter: MATTERS.followUp,
  // Two people call the same entry mistaken at the same time, or one request comes twice at once.
  constraints: { follow_up_taken_back_once: 'NOT_A_FOLLOW_UP', follow_up_once: 'ALREADY_EXISTS' },
  facts: { channel: oneOf(...FOLLOW_UP_CHANNELS), outcome: oneOf(...FOLLOW_UP_OUTCOMES, 'mistaken') },
};
