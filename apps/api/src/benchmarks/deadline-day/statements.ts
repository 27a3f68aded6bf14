/** Counts what the application asks of PostgreSQL, at the driver: prepared statements and transaction ends included. */
import type { Pool, PoolClient } from 'pg';
import type { DataSource } from 'typeorm';

export class StatementCount {
  readonly texts: string[] = [];
  private on = false;

  constructor(dataSource: DataSource) {
    const { master } = dataSource.driver as unknown as { readonly master: Pool };
    const known = new WeakSet<PoolClient>();
    master.on('acquire', (client) => {
      if (known.has(client)) return;
      known.add(client);
      const ask = client.query.bind(client) as (...args: unknown[]) => unknown;
      const counted = (...args: unknown[]): unknown => {
        if (this.on) this.texts.push(textOf(args[0]));
        return ask(...args);
      };
      Object.assign(client, { query: counted });
    });
  }

  /** What is asked while the deed runs. Nothing else may run meanwhile. */
  async of(deed: () => Promise<unknown>): Promise<readonly string[]> {
    this.texts.length = 0;
    this.on = true;
    try {
      await deed();
      return [...this.texts];
    } finally {
      this.on = false;
    }
  }
}

const textOf = (asked: unknown): string =>
  typeof asked === 'string' ? asked : String((asked as { text?: unknown } | null)?.text);
