import { MATTERS, REPORT_STEPS } from '@vlis/domain';
import { oneOf } from '../../platform/audit/facts.js';
import type { Feature } from '../../platform/features/feature.js';
import { SigningModule } from './signing.module.js';
import { REPORT_NEWS } from './step-news.js';

/** Signing the reports of provinces, sending them, and receiving them in the Ministry. */
export const signing: Feature = {
  name: 'signing',
  modules: [SigningModule],
  matter: MATTERS.signing,
  constraints: { province_report_step_once: 'REPORT_MOVED', signing_delegation_overlaps: 'DELEGATION_OVERLAPS' },
  tablesByHand: { province_report_file: 'written by a condition, so that a file goes with one signature' },
  facts: { step: oneOf(...REPORT_STEPS), seal: /^[0-9a-f]{64}$/ },
  news: { 'report-sent': REPORT_NEWS, 'report-returned': REPORT_NEWS, 'report-received': REPORT_NEWS },
};
