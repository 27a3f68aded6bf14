import { MATTERS } from '@vlis/domain';
import { CODE } from '../../platform/audit/facts.js';
import type { Feature } from '../../platform/features/feature.js';
import { loadOutlinesOfReference } from './outlines.js';
import { ProvinceReportsModule } from './province-reports.module.js';

/** The reports that provinces write from what their libraries have sent. */
export const provinceReports: Feature = {
  name: 'reports',
  modules: [ProvinceReportsModule],
  matter: MATTERS.provinceReport,
  constraints: { province_report_once: 'REPORT_EXISTS', province_report_section_revised: 'SECTION_CHANGED' },
  // Codes of an outline that the action has found there.
  facts: { section: CODE },
  reference: [loadOutlinesOfReference],
};
