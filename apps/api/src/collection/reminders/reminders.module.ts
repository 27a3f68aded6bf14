import { Module } from '@nestjs/common';
import { RemindByCalendar } from './remind-by-calendar.js';
import { RemindersResolver } from './reminders.resolver.js';
import { SendReminders } from './send-reminders.js';

@Module({ providers: [RemindersResolver, SendReminders, RemindByCalendar] })
export class RemindersModule {}
