import { MATTERS } from '@vlis/domain';
import type { Feature } from '../../platform/features/feature.js';
import { BACK } from '../calendar/index.js';
import { REMIND_BY_CALENDAR } from './remind-by-calendar.js';
import { loadStepsOfReference } from './reminder-steps.js';
import { RemindersModule } from './reminders.module.js';
import { WRITE_LETTER } from './write-letters.js';

/** What the system writes to libraries whose submission has not come. */
export const reminders: Feature = {
  name: 'reminders',
  modules: [RemindersModule],
  matter: MATTERS.reminder,
  jobs: [REMIND_BY_CALENDAR, WRITE_LETTER],
  reference: [loadStepsOfReference],
  tablesByHand: { reminder: 'written and counted in sets, under a key' },
  news: { 'submission-reminder': BACK },
};
