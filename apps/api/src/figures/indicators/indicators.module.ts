import { Module } from '@nestjs/common';
import { DictionaryModule } from '../dictionary/index.js';
import { FiguresModule } from '../figures/index.js';
import { DictionaryResolver } from './dictionary.resolver.js';
import { ReadIndicatorSeries } from './indicator-series.js';
import { ReadIndicatorTable } from './indicator-table.js';
import { IndicatorsResolver } from './indicators.resolver.js';
import { PublishIndicator } from './publish-indicator.js';

@Module({
  imports: [DictionaryModule, FiguresModule],
  providers: [ReadIndicatorSeries, ReadIndicatorTable, IndicatorsResolver, DictionaryResolver, PublishIndicator],
})
export class IndicatorsModule {}
