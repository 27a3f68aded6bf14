/** How many statements a deed sends to PostgreSQL: the number must not grow with the number of rows it shows. */
import { AbstractLogger, type LogLevel } from 'typeorm';
import type { Api } from './start-api.js';

class Counter extends AbstractLogger {
  readonly statements: string[] = [];

  override logQuery(query: string): void {
    this.statements.push(query);
  }

  protected override writeLog(_level: LogLevel): void {
    return undefined;
  }
}

/** The statements of everything the application does meanwhile, sign-in and audit included. */
export async function statementsOf<T>({ db }: Pick<Api, 'db'>, deed: () => Promise<T>): Promise<readonly string[]> {
  const quiet = db.logger;
  const counter = new Counter();
  db.logger = counter;
  try {
    await deed();
  } finally {
    db.logger = quiet;
  }
  return counter.statements;
}
