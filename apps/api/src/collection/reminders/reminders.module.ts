import { Module } from '@nestjs/common';
import { RemindersResolver } from './reminders.resolver.js';
import { SendReminders } from './send-reminders.js';

@Module({ providers: [RemindersResolver, SendReminders] })
export class RemindersModule {}
