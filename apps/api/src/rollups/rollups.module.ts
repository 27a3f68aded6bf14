import { Module } from '@nestjs/common';
import { FormsModule } from '../forms/forms.module.js';
import { AddFacts } from './add-facts.js';
import { EditionDay } from './edition-day.js';
import { RebuildRollups } from './rebuild-rollups.js';
import { RollupsResolver } from './rollups.resolver.js';

@Module({
  imports: [FormsModule],
  providers: [AddFacts, EditionDay, RebuildRollups, RollupsResolver],
  exports: [AddFacts, EditionDay, RebuildRollups],
})
export class RollupsModule {}
