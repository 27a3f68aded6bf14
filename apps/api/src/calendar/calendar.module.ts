import { Module } from '@nestjs/common';
import { FormsModule } from '../forms/forms.module.js';
import { RegistryModule } from '../registry/registry.module.js';
import { OpenRound } from './open-round.js';

@Module({ imports: [FormsModule, RegistryModule], providers: [OpenRound], exports: [OpenRound] })
export class CalendarModule {}
