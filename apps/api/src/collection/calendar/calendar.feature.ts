import { MATTERS } from '@vlis/domain';
import type { Feature } from '../../platform/features/feature.js';
import { loadDaysOffOfReference } from './days-off.js';
import { loadRegimesOfReference } from './regimes.js';
import { CalendarModule } from './calendar.module.js';

/** Periods, rounds, obligations and their days. */
export const calendar: Feature = {
  name: 'calendar',
  modules: [CalendarModule],
  matter: MATTERS.calendar,
  reference: [loadRegimesOfReference, loadDaysOffOfReference],
  constraints: { round_once: 'ALREADY_EXISTS', period_apart: 'ALREADY_EXISTS' },
  tablesByHand: {
    obligation: 'written and added up in sets of thousands',
    obligation_total: 'written and added up in sets of thousands',
  },
};
