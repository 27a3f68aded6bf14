/**
 * A connection that health alone uses. In the pool of the features it would wait behind their slow questions, and a
 * database that is merely busy would look like one that is away, so that whoever watches would restart a sound process.
 */
import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import pg from 'pg';
import { Config } from '../config/config.js';
import { SturdyClient, type SturdyConfig } from '../database/sturdy-client.js';

/** What health asks takes no time; who does not answer in this one is as good as away. */
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
    // An idle connection that PostgreSQL closes is thrown away; the next question opens another.
    this.pool.on('error', () => undefined);
  }

  /** Rows of a statement. A connection on which one failed is not used again. */
  readonly query = async (sql: string): Promise<unknown[]> => (await this.pool.query<object>(sql)).rows;

  onModuleDestroy(): Promise<void> {
    return this.pool.end();
  }
}
