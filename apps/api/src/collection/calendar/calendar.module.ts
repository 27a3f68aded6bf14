import { Module } from '@nestjs/common';
import { FormsModule } from '../forms/index.js';
import { RegistryModule } from '../../ground/registry/index.js';
import { OpenRound } from './open-round.js';
import { RoundsResolver } from './rounds.resolver.js';

@Module({ imports: [FormsModule, RegistryModule], providers: [OpenRound, RoundsResolver], exports: [OpenRound] })
export class CalendarModule {}
