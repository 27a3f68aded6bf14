import { Module } from '@nestjs/common';
import { FormsModule } from '../../collection/forms/index.js';
import { DisclosureModule } from '../indicators/index.js';
import { DashboardsResolver } from './dashboards.resolver.js';
import { ReadChanges } from './read-changes.js';
import { ReadNationalTotals } from './national-totals.js';
import { ReadPlaceTable } from './place-table.js';
import { ReadSeries } from './series.js';

@Module({
  imports: [FormsModule, DisclosureModule],
  providers: [ReadChanges, ReadNationalTotals, ReadPlaceTable, ReadSeries, DashboardsResolver],
  exports: [ReadPlaceTable],
})
export class DashboardsModule {}
