/**
 * Every feature of the API, in the order in which a number passes their rooms. What else has to know of a new one says
 * docs/how-to/add-a-feature.md.
 */
import { calendar } from './collection/calendar/calendar.feature.js';
import { chains } from './collection/chains/chains.feature.js';
import { extensions } from './collection/extensions/extensions.feature.js';
import { followUp } from './collection/follow-up/follow-up.feature.js';
import { reminders } from './collection/reminders/reminders.feature.js';
import { forms } from './collection/forms/forms.feature.js';
import { plans } from './collection/plans/plans.feature.js';
import { reviews } from './collection/reviews/reviews.feature.js';
import { submissions } from './collection/submissions/submissions.feature.js';
import { dashboards } from './figures/dashboards/dashboards.feature.js';
import { dictionary } from './figures/dictionary/dictionary.feature.js';
import { exchange } from './figures/exchange/exchange.feature.js';
import { figures } from './figures/figures/figures.feature.js';
import { indicators } from './figures/indicators/indicators.feature.js';
import { provinceTables } from './figures/province-tables/province-tables.feature.js';
import { rollups } from './figures/rollups/rollups.feature.js';
import { contacts } from './ground/contacts/contacts.feature.js';
import { people } from './ground/people/people.feature.js';
import { registry } from './ground/registry/registry.feature.js';
import { territory } from './ground/territory/territory.feature.js';
import { backups } from './operations/backups/backups.feature.js';
import { benchmarks } from './operations/benchmarks/benchmarks.feature.js';
import { census } from './operations/census/census.feature.js';
import { command } from './operations/command/command.feature.js';
import { compilation } from './programme/compilation/compilation.feature.js';
import { provinceReports } from './programme/reports/province-reports.feature.js';
import { signing } from './programme/signing/signing.feature.js';
import type { Feature } from './platform/features/feature.js';
import { foldFeatures, type FoldedFeatures } from './platform/features/fold-features.js';
import { platform } from './platform/features/platform.feature.js';

const features: readonly Feature[] = [
  platform,
  ...[territory, registry, people, contacts],
  ...[forms, chains, calendar, plans, extensions, followUp, reminders, submissions, reviews],
  ...[dictionary, rollups, figures, indicators, dashboards, provinceTables, exchange],
  ...[provinceReports, signing, compilation],
  ...[backups, command, census, benchmarks],
];

/**
 * What the application makes of their manifests.
 * @param more manifests of a test
 * @throws FeatureFault where they do not fit together
 */
export const foldedFeatures = (more: readonly Feature[] = []): FoldedFeatures => foldFeatures([...features, ...more]);
