import { Module } from '@nestjs/common';
import { CalendarModule } from '../calendar/index.js';
import { FormsModule } from '../forms/index.js';
import { KeepPlan } from './keep-plan.js';
import { PlansResolver } from './plans.resolver.js';

@Module({ imports: [CalendarModule, FormsModule], providers: [PlansResolver, KeepPlan] })
export class PlansModule {}
