import { Module } from '@nestjs/common';
import { FiguresModule } from '../figures/index.js';
import { DashboardsResolver } from './dashboards.resolver.js';
import { ReadNationalTotals } from './national-totals.js';
import { ReadPlaceTable } from './place-table.js';
import { ReadSeries } from './series.js';

@Module({
  imports: [FiguresModule],
  providers: [ReadNationalTotals, ReadPlaceTable, ReadSeries, DashboardsResolver],
  exports: [ReadNationalTotals],
})
export class DashboardsModule {}
