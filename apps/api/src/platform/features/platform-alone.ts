/** The folded features for a command that uses the database only: the platform's own facts, and nothing of any feature. */
import { COMMON_FACTS } from '../audit/facts.js';
import { FoldedFeatures } from './fold-features.js';

export const PLATFORM_ALONE = new FoldedFeatures({ facts: COMMON_FACTS });
