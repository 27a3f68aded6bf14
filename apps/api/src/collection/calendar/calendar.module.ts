import { Module } from '@nestjs/common';
import { FormsModule } from '../forms/index.js';
import { RegistryModule } from '../../ground/registry/index.js';
import { ChangeRound } from './change-round.js';
import { DaysOffResolver } from './days-off.resolver.js';
import { KeepDayOff } from './keep-day-off.js';
import { OpenRound } from './open-round.js';
import { RoundListController } from './round-list.controller.js';
import { MakeRoundWorkbook } from './round-workbook.js';
import { RoundsResolver } from './rounds.resolver.js';

@Module({
  imports: [FormsModule, RegistryModule],
  controllers: [RoundListController],
  providers: [ChangeRound, DaysOffResolver, KeepDayOff, MakeRoundWorkbook, OpenRound, RoundsResolver],
  exports: [OpenRound],
})
export class CalendarModule {}
