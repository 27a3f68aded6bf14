/** Values at the moment at which Prometheus asks. */
import { collectDefaultMetrics, Gauge } from 'prom-client';
import type { DataSource } from 'typeorm';
import type { ActionGate } from '../database/action-gate.js';
import type { Metrics } from './metrics.js';

/** The driver's pool; TypeORM's types leave it out. */
interface Pool {
  readonly totalCount: number;
  readonly idleCount: number;
  readonly waitingCount: number;
}

export interface Gauged {
  readonly dataSource: DataSource;
  readonly gate: ActionGate;
  readonly version: string;
  /** Rejects where the database does not answer. */
  readonly askDatabase: () => Promise<unknown>;
}

export function addGauges({ registry }: Metrics, { dataSource, gate, version, askDatabase }: Gauged): void {
  // Memory, processor, open files, how late the event loop is.
  collectDefaultMetrics({ register: registry });
  const pool = (): Pool | undefined => (dataSource.driver as { master?: Pool }).master;
  const gauge = (name: string, help: string, value: () => number | Promise<number>): void => {
    new Gauge({
      ...{ name, help, registers: [registry] },
      async collect() {
        this.set(await value());
      },
    });
  };
  gauge('vlis_database_up', 'Whether the database answers health', () =>
    askDatabase().then(
      () => 1,
      () => 0,
    ),
  );
  gauge('vlis_pool_in_use', 'Connections in use', () => (pool()?.totalCount ?? 0) - (pool()?.idleCount ?? 0));
  gauge('vlis_pool_idle', 'Connections that are idle', () => pool()?.idleCount ?? 0);
  gauge('vlis_pool_waiting', 'Who waits for a connection', () => pool()?.waitingCount ?? 0);
  gauge('vlis_actions_under_way', 'Actions that hold a connection', () => gate.underWay);
  gauge('vlis_actions_waiting', 'Actions that wait for a place', () => gate.waiting);
  gauge('vlis_actions_waited_seconds', 'How long the first of them has waited', () => gate.waitedMs / 1000);
  gauge('vlis_actions_turned_away', 'Actions told to come again since the start', () => gate.refused);
  const build = {
    name: 'vlis_build_info',
    help: 'The version that runs',
    labelNames: ['version'],
    registers: [registry],
  };
  new Gauge(build).set({ version }, 1);
}
