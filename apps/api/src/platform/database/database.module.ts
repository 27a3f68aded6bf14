import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import type { DataSourceOptions } from 'typeorm';
import { Config } from '../config/config.js';
import { CountedDataSource } from './counted-data-source.js';
import { servingOptions } from './data-source.js';
import { ActionGate, gateLimits } from './action-gate.js';
import { DiskRoom } from './disk-room.js';
import { ModestRole } from './modest-role.js';
import { NoDemonstration } from './no-demonstration.js';
import { Database } from './database.js';

/**
 * One pool for the whole process. Records are entities, sets are written in SQL (docs/decisions/0047-entities-for-records.md).
 */
@Global()
@Module({
  imports: [
    TypeOrmModule.forRootAsync({
      inject: [Config],
      useFactory: (config: Config) => ({
        ...servingOptions(config),
        retryAttempts: 10,
        retryDelay: 1000,
      }),
      dataSourceFactory: (options) => Promise.resolve(new CountedDataSource(options as DataSourceOptions)),
    }),
  ],
  providers: [
    Database,
    DiskRoom,
    ModestRole,
    NoDemonstration,
    {
      provide: ActionGate,
      inject: [Config],
      useFactory: ({ databasePool }: Config) => new ActionGate(gateLimits(databasePool)),
    },
  ],
  exports: [Database, ActionGate],
})
export class DatabaseModule {}
