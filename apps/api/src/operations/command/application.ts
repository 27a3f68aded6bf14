/** For commands that need more than the database: the whole application without its endpoints. */
import { NestFactory } from '@nestjs/core';
import type { INestApplicationContext } from '@nestjs/common';
import type { Application } from '../../platform/application.js';
import { readConfig } from '../../platform/config/config.js';
import { Log } from '../../platform/log/log.js';
import type { PlatformOverrides } from '../../platform/platform.module.js';

/** Commands print results; what the application has to say goes beside them. */
const besideResults = new Log((line) => process.stderr.write(`${line}\n`));

export async function withApplication<T>(
  application: Application,
  action: (app: INestApplicationContext) => Promise<T>,
  { clock, databaseUrl }: Pick<PlatformOverrides, 'clock'> & { readonly databaseUrl?: string } = {},
): Promise<T> {
  const config = readConfig({ ...process.env, ...(databaseUrl && { DATABASE_URL: databaseUrl }) });
  const module = application.module(config, { log: besideResults, ...(clock && { clock }) });
  const app = await NestFactory.createApplicationContext(module, { logger: besideResults, abortOnError: false });
  try {
    return await action(app);
  } finally {
    await app.close();
  }
}
