import { Module } from '@nestjs/common';
import { RemindByCalendar } from './remind-by-calendar.js';
import { RemindersResolver } from './reminders.resolver.js';
import { SendReminders } from './send-reminders.js';
import { WriteLetters } from './write-letters.js';

@Module({ providers: [RemindersResolver, SendReminders, RemindByCalendar, WriteLetters] })
export class RemindersModule {}
