import { Module } from '@nestjs/common';
import { FormsModule } from '../forms/forms.module.js';
import { RegistryModule } from '../registry/registry.module.js';
import { OpenRound } from './open-round.js';
import { RoundsResolver } from './rounds.resolver.js';

@Module({ imports: [FormsModule, RegistryModule], providers: [OpenRound, RoundsResolver], exports: [OpenRound] })
export class CalendarModule {}
