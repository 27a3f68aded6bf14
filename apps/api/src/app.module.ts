import { Module, type DynamicModule } from '@nestjs/common';
import { CalendarModule } from './calendar/calendar.module.js';
import { DashboardsModule } from './dashboards/dashboards.module.js';
import { ExportModule } from './exchange/export/export.module.js';
import { FormsModule } from './forms/forms.module.js';
import { IndicatorsModule } from './indicators/indicators.module.js';
import { OperationsModule } from './operations/operations.module.js';
import { PeopleModule } from './people/people.module.js';
import { ReviewsModule } from './reviews/reviews.module.js';
import { RollupsModule } from './rollups/rollups.module.js';
import { WeighingModule } from './rollups/weigh-reports.js';
import { SubmissionsModule } from './submissions/submissions.module.js';
import type { Config } from './platform/config/config.js';
import { PlatformModule, type Surroundings } from './platform/platform.module.js';
import { RegistryModule } from './registry/registry.module.js';
import { TerritoryModule } from './territory/territory.module.js';

/** The features, downstream order. Each brings its own tables, resolvers and use-cases. */
const features = [
  ...[PeopleModule, TerritoryModule, RegistryModule, FormsModule, CalendarModule],
  ...[SubmissionsModule, RollupsModule, WeighingModule, ReviewsModule],
  ...[IndicatorsModule, DashboardsModule, ExportModule, OperationsModule],
];

@Module({})
export class AppModule {
  static with(config: Config, surroundings?: Surroundings): DynamicModule {
    return {
      module: AppModule,
      imports: [PlatformModule.with(config, surroundings), ...features, ...(surroundings?.planted ?? [])],
    };
  }
}
