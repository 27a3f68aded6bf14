/** Migrating is the owner's work: the tables, what the application's role may do with them, and keys as this version makes them. */
import { grantPrivileges } from '@vlis/migrations';
import { DataSource } from 'typeorm';
import { Config } from '../config/config.js';
import { roleIn } from '../config/owner-url.js';
import { dataSourceOptions } from './data-source.js';
import { refreshSearchKeys } from './refresh-search-keys.js';

/** Runs a deed over a connection or two of the owner's. */
export async function asOwner<T>(ownerUrl: string, deed: (owner: DataSource) => Promise<T>): Promise<T> {
  const owner = new DataSource(dataSourceOptions(new Config({ databaseUrl: ownerUrl, databasePool: 2 })));
  await owner.initialize();
  try {
    return await deed(owner);
  } finally {
    await owner.destroy();
  }
}

/**
 * @param databaseUrl the application's address, whose role is granted what it needs
 * @returns names of the migrations that ran
 */
export async function migrateDatabase(owner: DataSource, databaseUrl: string): Promise<readonly string[]> {
  const done = await owner.runMigrations();
  await owner.transaction((tx) => grantPrivileges(tx, roleIn(databaseUrl)));
  await refreshSearchKeys(owner);
  return done.map(({ name }) => name);
}
