import { Module, type DynamicModule } from '@nestjs/common';
import { ChainsModule } from './collection/chains/index.js';
import { CalendarModule } from './collection/calendar/index.js';
import { DashboardsModule } from './figures/dashboards/index.js';
import { ExportModule } from './figures/exchange/index.js';
import { FormsModule } from './collection/forms/index.js';
import { IndicatorsModule } from './figures/indicators/index.js';
import { BackupsModule } from './operations/backups/index.js';
import { PeopleModule } from './ground/people/index.js';
import { ReviewsModule } from './collection/reviews/index.js';
import { RollupsModule, FiguresPortsModule } from './figures/rollups/index.js';
import { SubmissionsModule } from './collection/submissions/index.js';
import type { Config } from './platform/config/config.js';
import { PlatformModule, type Surroundings } from './platform/platform.module.js';
import { RegistryModule } from './ground/registry/index.js';
import { TerritoryModule } from './ground/territory/index.js';

/** The features, downstream order. Each brings its own tables, resolvers and use-cases. */
const features = [
  ...[PeopleModule, TerritoryModule, RegistryModule, FormsModule, ChainsModule, CalendarModule],
  ...[SubmissionsModule, RollupsModule, FiguresPortsModule, ReviewsModule],
  ...[IndicatorsModule, DashboardsModule, ExportModule, BackupsModule],
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
