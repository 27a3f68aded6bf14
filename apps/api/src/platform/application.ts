/**
 * The application as a whole, for those who are not to know of which features it is put together: the commands that these
 * bring along, and what drives it from outside. `../application.ts` gives it to them.
 */
import type { DynamicModule } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { DemonstrationAccount } from '@vlis/seed';
import type { Config } from './config/config.js';
import type { FoldedFeatures } from './features/fold-features.js';
import type { PlatformOverrides } from './platform.module.js';
import type { Admission } from './web/admission.js';

/** What a test or a benchmark may replace. */
export interface ApiOverrides extends PlatformOverrides {
  /** Who may sign in besides the ready accounts; embedded profile only. */
  readonly accounts?: readonly DemonstrationAccount[];
  /** How many requests may be in progress at once, where a test has to know. */
  readonly admission?: Admission;
}

export interface Application {
  /** @throws FeatureFault where the manifests of the features do not fit together */
  readonly features: () => FoldedFeatures;
  /** All features without a way in from outside. */
  readonly module: (config: Config, overrides?: PlatformOverrides) => DynamicModule;
  /** All features behind their endpoints, which nobody listens at yet. */
  readonly createApi: (config: Config, overrides?: ApiOverrides) => Promise<NestFastifyApplication>;
}
