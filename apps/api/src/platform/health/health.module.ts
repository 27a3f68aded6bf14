import { Module } from '@nestjs/common';
import { HealthController } from './health.controller.js';
import { MigrationsCurrent } from './migrations-current.js';

@Module({ controllers: [HealthController], providers: [MigrationsCurrent] })
export class HealthModule {}
