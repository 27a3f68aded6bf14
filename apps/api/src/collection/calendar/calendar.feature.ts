import type { Feature } from '../../platform/features/feature.js';
import { CalendarModule } from './calendar.module.js';

/** Rounds, obligations and their days. */
export const calendar: Feature = {
  name: 'calendar',
  modules: [CalendarModule],
  constraints: { round_once: 'ALREADY_EXISTS' },
  tablesByHand: {
    obligation: 'written and added up in sets of thousands',
    obligation_total: 'written and added up in sets of thousands',
  },
};
