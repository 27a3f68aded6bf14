import { Module, type DynamicModule } from '@nestjs/common';
import { foldedFeatures } from './features.js';
import type { Config } from './platform/config/config.js';
import { PlatformModule, type Surroundings } from './platform/platform.module.js';

@Module({})
export class AppModule {
  /** @throws FeatureFault where the manifests of the features do not fit together */
  static with(config: Config, surroundings: Surroundings = {}): DynamicModule {
    const features = foldedFeatures(surroundings.features);
    return {
      module: AppModule,
      imports: [
        PlatformModule.with(config, features, surroundings),
        ...features.modules,
        ...(surroundings.planted ?? []),
      ],
    };
  }
}
