import { Module } from '@nestjs/common';
import { FormsModule } from '../forms/forms.module.js';
import { DisclosureModule } from '../indicators/disclosure/disclosure.module.js';
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
