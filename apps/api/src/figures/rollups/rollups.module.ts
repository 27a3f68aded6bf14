import { Module } from '@nestjs/common';
import { FormsModule } from '../../collection/forms/index.js';
import { DictionaryModule } from '../dictionary/index.js';
import { EditionDay } from './edition-day.js';
import { RebuildRollups } from './rebuild-rollups.js';
import { RollupsResolver } from './rollups.resolver.js';

@Module({
  imports: [FormsModule, DictionaryModule],
  providers: [EditionDay, RebuildRollups, RollupsResolver],
  exports: [EditionDay, RebuildRollups],
})
export class RollupsModule {}
