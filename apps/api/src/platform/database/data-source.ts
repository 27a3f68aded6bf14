/**
 * One pool of connections. `bigint`, `numeric` and `date` come as text (column-values.ts). The pool throws broken connections away and opens new ones, so a restarted PostgreSQL is
 * picked up by itself.
 */
import { migrations } from '@vlis/migrations';
import { getMetadataArgsStorage, type DataSourceOptions } from 'typeorm';
import type { Config } from '../config/config.js';
import { ColumnNames } from './column-names.js';
import { columnValues } from './column-values.js';
import { HoldingClient } from './holding-client.js';
import { KeptPlans } from './kept-plans.js';

const SECOND = 1000;
const MINUTE = 60 * SECOND;

export const dataSourceOptions = ({ databaseUrl, databasePool }: Config): DataSourceOptions => ({
  type: 'postgres',
  url: databaseUrl,
  synchronize: false,
  // Entities register themselves when their room is loaded: there is no list of all of them.
  entities: getMetadataArgsStorage().tables.map(({ target }) => target),
  namingStrategy: new ColumnNames(),
  migrations: [...migrations],
  migrationsTableName: 'schema_migration',
  migrationsTransactionMode: 'each',
  applicationName: 'vlis-api',
  poolSize: databasePool,
  connectTimeoutMS: 3 * SECOND,
  // The default handler would print the raw error of every idle connection that PostgreSQL closes when it stops.
  poolErrorHandler: () => undefined,
  extra: {
    Client: HoldingClient,
    types: columnValues,
    plans: new KeptPlans(),
    statement_timeout: 30 * SECOND,
    // Longer than statement_timeout: for a server that can no longer cancel the statement itself.
    patienceMs: 40 * SECOND,
    idle_in_transaction_session_timeout: 60 * SECOND,
    // Idle connections are kept: a new one costs a process of the server and a check of the password, and is slowest when many
    // are opened at once.
    idleTimeoutMillis: 10 * MINUTE,
    keepAlive: true,
  },
  logging: false,
});

/**
 * Longer than PostgreSQL needs to detect a deadlock (1 s), so that it ends one of the two transactions and not both. An action
 * that waits longer for a lock gives its connection back (`ActionGate`).
 */
const LOCK_WAIT_MS = 1.5 * SECOND;

/** For the process that serves people. Commands wait for locks without a limit. */
export function servingOptions(config: Config): DataSourceOptions {
  const options = dataSourceOptions(config);
  return { ...options, extra: { ...(options.extra as object), lock_timeout: LOCK_WAIT_MS } } as DataSourceOptions;
}
