import { Module, type DynamicModule } from '@nestjs/common';
import { CalendarModule } from './calendar/calendar.module.js';
import { FormsModule } from './forms/forms.module.js';
import { PeopleModule } from './people/people.module.js';
import type { Config } from './platform/config/config.js';
import { PlatformModule, type Surroundings } from './platform/platform.module.js';
import { RegistryModule } from './registry/registry.module.js';
import { TerritoryModule } from './territory/territory.module.js';

/** The features, downstream order. Each brings its own tables, resolvers and use-cases. */
const features = [PeopleModule, TerritoryModule, RegistryModule, FormsModule, CalendarModule];

@Module({})
export class AppModule {
  static with(config: Config, surroundings?: Surroundings): DynamicModule {
    return {
      module: AppModule,
      imports: [PlatformModule.with(config, surroundings), ...features, ...(surroundings?.planted ?? [])],
    };
  }
}
