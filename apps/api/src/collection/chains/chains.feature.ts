import type { Feature } from '../../platform/features/feature.js';
import { ChainsModule } from './chains.module.js';
import { loadChains } from './load-chains.js';

/** Who reviews what, stage by stage. */
export const chains: Feature = { name: 'chains', modules: [ChainsModule], reference: [loadChains] };
