/** What an action asks of the database, to prove that fifty rows with their libraries take two queries and not fifty-one. */
import { StatementCount } from '../platform/database/statement-count.js';
import type { Api } from './start-api.js';

export const turnsOf = (api: Pick<Api, 'pool'>, action: () => Promise<unknown>): Promise<number> =>
  StatementCount.on(api.pool).turnsOf(action);

export const snapshotsOf = (api: Pick<Api, 'pool'>, action: () => Promise<unknown>): Promise<number> =>
  StatementCount.on(api.pool).snapshotsOf(action);

export const queriesOf = (api: Pick<Api, 'pool'>, action: () => Promise<unknown>): Promise<readonly string[]> =>
  StatementCount.on(api.pool).of(action);
