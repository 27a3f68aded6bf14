import { MATTERS } from '@vlis/domain';
import type { Feature } from '../../platform/features/feature.js';
import { DictionaryModule } from './dictionary.module.js';
import { loadIndicators } from './load-indicators.js';

/** The dictionary of indicators, and what is added up for it. */
export const dictionary: Feature = {
  name: 'dictionary',
  modules: [DictionaryModule],
  matter: MATTERS.indicators,
  constraints: {
    indicator_once: 'ALREADY_EXISTS',
    indicator_version_apart: 'ALREADY_EXISTS',
    indicator_version_once: 'ALREADY_EXISTS',
  },
  tablesByHand: {
    measure: 'laid and read whole for a form version, in the order of its slots',
    measure_stamp: 'one number, read beside what it is of',
  },
  reference: [loadIndicators],
};
