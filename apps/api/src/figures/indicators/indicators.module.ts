import { Module } from '@nestjs/common';
import { FiguresModule } from '../figures/index.js';
import { ReadIndicatorSeries } from './indicator-series.js';
import { ReadIndicatorTable } from './indicator-table.js';
import { IndicatorsResolver } from './indicators.resolver.js';

@Module({
  imports: [FiguresModule],
  providers: [ReadIndicatorSeries, ReadIndicatorTable, IndicatorsResolver],
})
export class IndicatorsModule {}
