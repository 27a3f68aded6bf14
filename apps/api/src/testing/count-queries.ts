/** What a deed asks of the database, to prove that fifty rows with their libraries take two queries and not fifty-one. */
import type { Logger } from 'typeorm';
import type { Api } from './start-api.js';

export async function queriesOf(api: Api, deed: () => Promise<unknown>): Promise<readonly string[]> {
  const asked: string[] = [];
  const silent = (): void => undefined;
  const logger: Logger = {
    logQuery: (query) => void asked.push(query),
    logQueryError: silent,
    logQuerySlow: silent,
    logSchemaBuild: silent,
    logMigration: silent,
    log: silent,
  };
  const before = api.pool.logger;
  api.pool.logger = logger;
  try {
    await deed();
  } finally {
    api.pool.logger = before;
  }
  return asked;
}
