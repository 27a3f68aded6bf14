/**
 * Counts the statements of the application where they are sent: prepared ones and the ends of transactions included, but not
 * those that the database class adds (the viewer's settings, the beginning and end of a snapshot). For tests and benchmarks.
 */
import type { Pool, PoolClient } from 'pg';
import type { INestApplicationContext } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { HoldingClient } from './holding-client.js';
import type { Statement } from './packet.js';

export class StatementCount {
  private static readonly counts = new WeakMap<DataSource, StatementCount>();
  private asked: string[] | undefined;
  private answers = 0;
  private snapshots = 0;

  private constructor(dataSource: DataSource) {
    const { master } = dataSource.driver as unknown as { readonly master: Pool };
    const known = new WeakSet<PoolClient>();
    master.on('acquire', (client) => {
      if (known.has(client)) return;
      const holder = client as unknown as HoldingClient;
      known.add(client);
      holder.connection.on('readyForQuery', () => (this.answers += 1));
      const query = client.query.bind(client) as (...args: unknown[]) => unknown;
      const counted = (...args: unknown[]): unknown => {
        this.asked?.push(textOf(args[0]));
        return query(...args);
      };
      const hold = holder.hold.bind(client);
      const held = (statement: Statement): void => {
        this.asked?.push(statement.text);
        hold(statement);
      };
      const begin = holder.begin.bind(client);
      const begun = (...statements: readonly Statement[]): void => {
        if (statements.some(({ text }) => /repeatable read/.test(text))) this.snapshots += 1;
        begin(...statements);
      };
      Object.assign(client, { query: counted, hold: held, begin: begun });
    });
  }

  /** The count of a connected data source. A connection is counted from the next time it is taken from the pool. */
  static on(dataSource: DataSource): StatementCount {
    const known = this.counts.get(dataSource) ?? new StatementCount(dataSource);
    this.counts.set(dataSource, known);
    return known;
  }

  /** The count of a running application. */
  static of(app: INestApplicationContext): StatementCount {
    return StatementCount.on(app.get(DataSource, { strict: false }));
  }

  /** How often PostgreSQL is waited for while the work runs, also by others: several statements may be in one packet. */
  async turnsOf(work: () => Promise<unknown>): Promise<number> {
    const before = this.answers;
    await work();
    return this.answers - before;
  }

  /** How many snapshots are opened while the work runs, also by others. */
  async snapshotsOf(work: () => Promise<unknown>): Promise<number> {
    const before = this.snapshots;
    await work();
    return this.snapshots - before;
  }

  /** The texts of the statements that run during the work, also those of others. */
  async of(work: () => Promise<unknown>): Promise<readonly string[]> {
    const asked: string[] = [];
    this.asked = asked;
    try {
      await work();
      return asked;
    } finally {
      this.asked = undefined;
    }
  }
}

const textOf = (asked: unknown): string =>
  typeof asked === 'string' ? asked : String((asked as { readonly text?: unknown } | null)?.text);
