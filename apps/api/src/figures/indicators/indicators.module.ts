import { Module } from '@nestjs/common';
import { FormsModule } from '../../collection/forms/index.js';
import { DisclosureModule } from './disclosure/disclosure.module.js';
import { ReadIndicatorSeries } from './indicator-series.js';
import { ReadIndicatorTable } from './indicator-table.js';
import { IndicatorsResolver, IndicatorTableFields } from './indicators.resolver.js';

@Module({
  imports: [FormsModule, DisclosureModule],
  providers: [ReadIndicatorSeries, ReadIndicatorTable, IndicatorsResolver, IndicatorTableFields],
})
export class IndicatorsModule {}
