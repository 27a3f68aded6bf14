/** What a command knows that stands on the database alone: the facts of the house, and nothing of any feature. */
import { HOUSE_FACTS } from '../audit/facts.js';
import { FoldedFeatures } from './fold-features.js';

export const PLATFORM_ALONE = new FoldedFeatures({ facts: HOUSE_FACTS });
