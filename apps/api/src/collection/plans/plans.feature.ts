import { MATTERS } from '@vlis/domain';
import type { Feature } from '../../platform/features/feature.js';
import { PlansModule } from './plans.module.js';

/** What provinces and libraries are to reach in a year. */
export const plans: Feature = {
  name: 'plans',
  modules: [PlansModule],
  matter: MATTERS.plans,
};
