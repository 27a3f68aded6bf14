/** What commands stand on: a connection alone, or the whole application without its doors. */
import { NestFactory } from '@nestjs/core';
import type { INestApplicationContext } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { AppModule } from '../../app.module.js';
import { readConfig, type Config } from '../../platform/config/config.js';
import { dataSourceOptions } from '../../platform/database/data-source.js';
import { Log } from '../../platform/log/log.js';
import type { Surroundings } from '../../platform/platform.module.js';

/** Commands print results; what the application has to say goes beside them. */
const besideResults = new Log((line) => process.stderr.write(`${line}\n`));

export async function withDatabase<T>(deed: (dataSource: DataSource, config: Config) => Promise<T>): Promise<T> {
  const config = readConfig(process.env);
  const dataSource = new DataSource(dataSourceOptions(config));
  await dataSource.initialize();
  try {
    return await deed(dataSource, config);
  } finally {
    await dataSource.destroy();
  }
}

export async function withApplication<T>(
  deed: (app: INestApplicationContext) => Promise<T>,
  { clock, databaseUrl }: Pick<Surroundings, 'clock'> & { readonly databaseUrl?: string } = {},
): Promise<T> {
  const config = readConfig({ ...process.env, ...(databaseUrl && { DATABASE_URL: databaseUrl }) });
  const module = AppModule.with(config, { log: besideResults, ...(clock && { clock }) });
  const app = await NestFactory.createApplicationContext(module, { logger: besideResults, abortOnError: false });
  try {
    return await deed(app);
  } finally {
    await app.close();
  }
}
