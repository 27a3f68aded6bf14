/** Every feature of the API, in the order in which a number passes their rooms. A new one is one line here, and one in tools/lint/rooms.mjs. */
import { calendar } from './collection/calendar/index.js';
import { chains } from './collection/chains/index.js';
import { forms } from './collection/forms/index.js';
import { reviews } from './collection/reviews/index.js';
import { submissions } from './collection/submissions/index.js';
import { dashboards } from './figures/dashboards/index.js';
import { dictionary } from './figures/dictionary/index.js';
import { exchange } from './figures/exchange/index.js';
import { figures } from './figures/figures/index.js';
import { indicators } from './figures/indicators/index.js';
import { rollups } from './figures/rollups/index.js';
import { people } from './ground/people/index.js';
import { registry } from './ground/registry/index.js';
import { territory } from './ground/territory/index.js';
import { backups } from './operations/backups/index.js';
import type { Feature } from './platform/features/feature.js';
import { foldFeatures, type FoldedFeatures } from './platform/features/fold-features.js';
import { platform } from './platform/features/platform.feature.js';

const features: readonly Feature[] = [
  platform,
  ...[territory, registry, people],
  ...[forms, chains, calendar, submissions, reviews],
  ...[dictionary, rollups, figures, indicators, dashboards, exchange],
  backups,
];

/**
 * What the application makes of their manifests.
 * @param more manifests of a test
 * @throws FeatureFault where they do not fit together
 */
export const foldedFeatures = (more: readonly Feature[] = []): FoldedFeatures => foldFeatures([...features, ...more]);
