/**
 * pg-boss on our own connections: its statements run on a query runner of ours, inside a transaction or outside. Its workers are
 * not used: they complete a job after its work and not in the same transaction, and a completion that fails ends the process
 * (docs/decisions/0052-jobs.md).
 */
import PgBoss from 'pg-boss';
import type { DataSource, EntityManager, QueryRunner } from 'typeorm';

/** The interface by which pg-boss runs statements. */
type Line = PgBoss.Db;

interface Answered {
  readonly rows: unknown[];
  /** How many rows the statement has added or changed. */
  readonly changed: number;
}

const asked = async (runner: QueryRunner, text: string, values?: unknown[]): Promise<Answered> => {
  const { records, affected } = await runner.query(text, values, true);
  return { rows: (records as unknown[] | undefined) ?? [], changed: affected ?? 0 };
};

/** Inside a transaction of ours. */
export const inTransactionOf = ({ queryRunner }: EntityManager) => {
  if (!queryRunner) throw new Error('a job is sent, and completed, in a transaction');
  return { executeSql: (text: string, values?: unknown[]) => asked(queryRunner, text, values) } satisfies Line;
};

/**
 * Each statement in a transaction of its own. The maintenance statements contain their own transaction, which must be rolled back
 * where it fails.
 */
export const byItself = (dataSource: DataSource): Line => ({
  executeSql: async (text: string, values?: unknown[]) => {
    const runner = dataSource.createQueryRunner();
    try {
      return await asked(runner, text, values).catch(async (error: unknown) => {
        await runner.query('rollback').catch(() => undefined);
        throw error;
      });
    } finally {
      await runner.release();
    }
  },
});

/** pg-boss without its timers, pool and migrations. */
export const bossOver = (db: Line): PgBoss => new PgBoss({ db, migrate: false, supervise: false, schedule: false });
