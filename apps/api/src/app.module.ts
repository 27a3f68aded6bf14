import { Module, type DynamicModule } from '@nestjs/common';
import { PeopleModule } from './people/people.module.js';
import type { Config } from './platform/config/config.js';
import { PlatformModule, type Surroundings } from './platform/platform.module.js';

/** The features, downstream order. Each brings its own tables, resolvers and use-cases. */
const features = [PeopleModule];

@Module({})
export class AppModule {
  static with(config: Config, surroundings?: Surroundings): DynamicModule {
    return { module: AppModule, imports: [PlatformModule.with(config, surroundings), ...features] };
  }
}
