import { Module } from '@nestjs/common';
import { HealthController } from './health.controller.js';
import { HealthLine } from './health-line.js';
import { MigrationsCurrent } from './migrations-current.js';

@Module({ controllers: [HealthController], providers: [HealthLine, MigrationsCurrent], exports: [HealthLine] })
export class HealthModule {}
