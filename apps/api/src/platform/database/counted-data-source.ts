/** The data source of the application. Every statement counts in the allowance of the request that runs it. */
import { DataSource, type QueryRunner } from 'typeorm';
import { spendStatement, withConnection } from './statement-allowance.js';

export class CountedDataSource extends DataSource {
  /** A statement inside a transaction has a connection already. */
  override query<T = unknown>(sql: string, parameters?: unknown[], runner?: QueryRunner): Promise<T> {
    if (runner) return super.query<T>(sql, parameters, runner);
    return withConnection(() => super.query<T>(sql, parameters));
  }

  override createQueryRunner(...mode: Parameters<DataSource['createQueryRunner']>): QueryRunner {
    const runner = super.createQueryRunner(...mode);
    const query = runner.query.bind(runner) as QueryRunner['query'];
    runner.query = async (...call: Parameters<QueryRunner['query']>) => {
      // The end of a transaction must always run, whatever the allowance.
      if (!/^\s*(rollback|commit)\b/i.test(call[0])) spendStatement();
      return (await query(...call)) as never;
    };
    return runner;
  }
}
