import { Module } from '@nestjs/common';
import { APP_FILTER, APP_INTERCEPTOR } from '@nestjs/core';
import { AuthModule } from '../auth/auth.module.js';
import { AnswerFaultFilter } from './answer-fault.filter.js';
import { AnswerRefusalInterceptor } from './answer-refusal.interceptor.js';

@Module({
  imports: [AuthModule],
  providers: [
    { provide: APP_FILTER, useClass: AnswerFaultFilter },
    { provide: APP_INTERCEPTOR, useClass: AnswerRefusalInterceptor },
  ],
})
export class WebModule {}
