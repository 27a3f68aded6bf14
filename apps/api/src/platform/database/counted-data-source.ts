/** The data source of the application: every statement passes the allowance of the request that asks for it. */
import { DataSource, type QueryRunner } from 'typeorm';
import { spendStatement } from './statement-allowance.js';

export class CountedDataSource extends DataSource {
  override createQueryRunner(...mode: Parameters<DataSource['createQueryRunner']>): QueryRunner {
    const runner = super.createQueryRunner(...mode);
    const query = runner.query.bind(runner) as QueryRunner['query'];
    runner.query = async (...call: Parameters<QueryRunner['query']>) => {
      // What ends a transaction must always run.
      if (!/^\s*(rollback|commit)\b/i.test(call[0])) spendStatement();
      return (await query(...call)) as never;
    };
    return runner;
  }
}
