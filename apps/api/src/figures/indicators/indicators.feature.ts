import type { Feature } from '../../platform/features/feature.js';
import { IndicatorsModule } from './indicators.module.js';

/** Indicators, of a round place by place and over rounds. */
export const indicators: Feature = { name: 'indicators', modules: [IndicatorsModule] };
