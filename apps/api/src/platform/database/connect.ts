/** The database for a command that needs no more of the application than it. */
import { DataSource } from 'typeorm';
import { readConfig, type Config } from '../config/config.js';
import { dataSourceOptions } from './data-source.js';
import { Database } from './database.js';

/** Connects as the environment says and, whatever comes of the work, lets go again. */
export async function withDatabase<T>(work: (database: Database, config: Config) => Promise<T>): Promise<T> {
  const config = readConfig(process.env);
  const dataSource = new DataSource(dataSourceOptions(config));
  await dataSource.initialize();
  try {
    return await work(new Database(dataSource), config);
  } finally {
    await dataSource.destroy();
  }
}
