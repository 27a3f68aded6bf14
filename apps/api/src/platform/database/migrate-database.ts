/**
 * Migrates a database as the owner of its tables: the migrations, the tables of pg-boss, the privileges of the application's
 * role, and search keys.
 */
import { grantPrivileges } from '@vlis/migrations';
import { DataSource, type DataSourceOptions } from 'typeorm';
import { Config } from '../config/config.js';
import { roleIn } from '../config/owner-url.js';
import type { JobKind } from '../jobs/job-kind.js';
import { layJobs } from '../jobs/lay-jobs.js';
import { dataSourceOptions } from './data-source.js';
import { refreshSearchKeys } from './refresh-search-keys.js';

/**
 * A connection of the role that owns the tables and is exempt from their policies: for migrations, and for benchmarks that fill
 * tables directly.
 */
export type Owner = DataSource;

/** Runs work with a few connections of the owner and without time limits: a migration may move ten years of submissions. */
export async function asOwner<T>(ownerUrl: string, work: (owner: Owner) => Promise<T>): Promise<T> {
  const options = dataSourceOptions(new Config({ databaseUrl: ownerUrl, databasePool: 2 }));
  const unhurried = { ...(options.extra as object), statement_timeout: 0, patienceMs: undefined };
  const owner = new DataSource({ ...options, extra: unhurried } as DataSourceOptions);
  await owner.initialize();
  try {
    return await work(owner);
  } finally {
    await owner.destroy();
  }
}

/**
 * @param databaseUrl the application's address, whose role gets its privileges
 * @param jobs kinds of jobs, each of which gets a queue
 * @returns names of the migrations that ran
 */
export async function migrateDatabase(
  owner: Owner,
  databaseUrl: string,
  jobs: readonly JobKind[],
): Promise<readonly string[]> {
  const done = await owner.runMigrations();
  await layJobs(owner, jobs);
  await owner.transaction((tx) => grantPrivileges(tx, roleIn(databaseUrl)));
  await refreshSearchKeys(owner);
  return done.map(({ name }) => name);
}
