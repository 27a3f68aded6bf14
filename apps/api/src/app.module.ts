import { Module, type DynamicModule } from '@nestjs/common';
import { foldedFeatures } from './features.js';
import type { Config } from './platform/config/config.js';
import { PlatformModule, type PlatformOverrides } from './platform/platform.module.js';

@Module({})
export class AppModule {
  /** @throws FeatureFault where the manifests of the features do not fit together */
  static with(config: Config, overrides: PlatformOverrides = {}): DynamicModule {
    const features = foldedFeatures(overrides.features);
    return {
      module: AppModule,
      imports: [PlatformModule.with(config, features, overrides), ...features.modules, ...(overrides.planted ?? [])],
    };
  }
}
