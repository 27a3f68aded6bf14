import { Module } from '@nestjs/common';
import { FormsModule } from '../forms/forms.module.js';
import { AddFacts } from './add-facts.js';
import { RebuildRollups } from './rebuild-rollups.js';
import { RollupsResolver } from './rollups.resolver.js';

@Module({
  imports: [FormsModule],
  providers: [AddFacts, RebuildRollups, RollupsResolver],
  exports: [AddFacts, RebuildRollups],
})
export class RollupsModule {}
