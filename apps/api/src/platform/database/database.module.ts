import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import type { DataSourceOptions } from 'typeorm';
import { Config } from '../config/config.js';
import { CountedDataSource } from './counted-data-source.js';
import { dataSourceOptions } from './data-source.js';
import { DiskRoom } from './disk-room.js';
import { ModestRole } from './modest-role.js';
import { UnitOfWork } from './unit-of-work.js';

/** Features bring their tables with `TypeOrmModule.forFeature([…])`; nobody lists files by pattern. */
@Global()
@Module({
  imports: [
    TypeOrmModule.forRootAsync({
      inject: [Config],
      useFactory: (config: Config) => ({
        ...dataSourceOptions(config),
        autoLoadEntities: true,
        retryAttempts: 10,
        retryDelay: 1000,
      }),
      dataSourceFactory: (options) => Promise.resolve(new CountedDataSource(options as DataSourceOptions)),
    }),
  ],
  providers: [UnitOfWork, DiskRoom, ModestRole],
  exports: [UnitOfWork],
})
export class DatabaseModule {}
