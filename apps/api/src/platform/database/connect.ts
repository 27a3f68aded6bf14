/** The database for a command that needs nothing else of the application. */
import { DataSource } from 'typeorm';
import { readConfig, type Config } from '../config/config.js';
import { dataSourceOptions } from './data-source.js';
import { Database } from './database.js';

/** Connects with the settings of the environment, runs the work, and disconnects whether or not it fails. */
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
