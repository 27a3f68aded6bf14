/**
 * Counts what the application asks of PostgreSQL, where it leaves for it: prepared statements and the ends of
 * transactions included. For tests and benchmarks.
 */
import type { Pool, PoolClient } from 'pg';
import type { DataSource } from 'typeorm';

export class StatementCount {
  private static readonly counts = new WeakMap<DataSource, StatementCount>();
  private asked: string[] | undefined;

  private constructor(dataSource: DataSource) {
    const { master } = dataSource.driver as unknown as { readonly master: Pool };
    const known = new WeakSet<PoolClient>();
    master.on('acquire', (client) => {
      if (known.has(client)) return;
      known.add(client);
      const query = client.query.bind(client) as (...args: unknown[]) => unknown;
      const counted = (...args: unknown[]): unknown => {
        this.asked?.push(textOf(args[0]));
        return query(...args);
      };
      Object.assign(client, { query: counted });
    });
  }

  /** The one of a data source that is connected. Connections are heeded from the next time they are taken. */
  static on(dataSource: DataSource): StatementCount {
    const known = this.counts.get(dataSource) ?? new StatementCount(dataSource);
    this.counts.set(dataSource, known);
    return known;
  }

  /** The texts of what is asked while the deed runs, by whomever. */
  async of(deed: () => Promise<unknown>): Promise<readonly string[]> {
    const asked: string[] = [];
    this.asked = asked;
    try {
      await deed();
      return asked;
    } finally {
      this.asked = undefined;
    }
  }
}

const textOf = (asked: unknown): string =>
  typeof asked === 'string' ? asked : String((asked as { readonly text?: unknown } | null)?.text);
