/** The application as a whole, for those whom its features may not know (platform/application.ts). */
import { AppModule } from './app.module.js';
import { foldedFeatures } from './features.js';
import type { Application } from './platform/application.js';

export const application: Application = {
  features: () => foldedFeatures(),
  module: (config, overrides) => AppModule.with(config, overrides),
  // Most commands serve nobody: what that takes is loaded where it is wanted.
  createApi: async (config, overrides) => (await import('./create-api.js')).createApi(config, overrides),
};
