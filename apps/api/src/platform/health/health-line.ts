/**
 * A connection for health checks only. In the pool of the features a check would wait behind their slow statements: a busy
 * database would look unreachable, and a monitor would restart a healthy process.
 */
import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import pg from 'pg';
import { Config } from '../config/config.js';
import { SturdyClient, type SturdyConfig } from '../database/sturdy-client.js';

/** The statement of a health check takes no time; a database that does not answer within this counts as unreachable. */
export const PATIENCE_MS = 3000;

@Injectable()
export class HealthLine implements OnModuleDestroy {
  private readonly pool: pg.Pool;

  constructor({ databaseUrl }: Config) {
    const line: pg.PoolConfig & SturdyConfig = {
      connectionString: databaseUrl,
      max: 1,
      application_name: 'vlis-health',
      connectionTimeoutMillis: PATIENCE_MS,
      patienceMs: PATIENCE_MS,
      Client: SturdyClient,
    };
    this.pool = new pg.Pool(line);
    // An idle connection that PostgreSQL closes is discarded; the next check opens another.
    this.pool.on('error', () => undefined);
  }

  /** The rows of a statement. A connection on which one failed is not used again. */
  readonly query = async (sql: string): Promise<unknown[]> => (await this.pool.query<object>(sql)).rows;

  onModuleDestroy(): Promise<void> {
    return this.pool.end();
  }
}
