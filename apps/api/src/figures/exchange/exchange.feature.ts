import { CODE, oneOf } from '../../platform/audit/facts.js';
import type { Feature } from '../../platform/features/feature.js';
import { ExportModule } from './export.module.js';

/** Workbooks to take away. */
export const exchange: Feature = {
  name: 'exchange',
  modules: [ExportModule],
  facts: { basis: oneOf('as-reported', 'current'), indicators: CODE },
};
