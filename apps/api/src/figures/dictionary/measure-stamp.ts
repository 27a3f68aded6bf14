/**
 * How often what is added up has changed. An acceptance keeps it from moving until it is over, and whoever changes the
 * measures waits for that and moves it: so an acceptance adds up either as before or as after, and what it added is in the
 * roll-up in which the new elements are filled. Measures and versions are only ever added, so what was read under one
 * number stays true of it.
 *
 * A lock of PostgreSQL's own lock table and not of the row: those who come to share it queue behind whoever waits to have
 * it alone, so a publication has its turn on a day of many acceptances too.
 */
import type { EntityManager } from 'typeorm';
import { holdStatement } from '../../platform/database/hold-statement.js';

const LOCK = `hashtextextended('vlis measures', 0)`;

/** As the snapshot of the figures has it. */
export const STAMP_SQL = '(select number from measure_stamp)';

interface Row {
  readonly number: number;
}

export async function readStamp(db: EntityManager): Promise<number> {
  const [row] = await db.query<Row[]>(`select ${STAMP_SQL} as number`, []);
  return row!.number;
}

/** Keeps it from moving, beside others that do, until the transaction ends. It leaves with the next statement, which sees it as it is held. */
export const holdMeasures = (tx: EntityManager): Promise<void> =>
  holdStatement(tx, { name: 'hold-measures', text: `select pg_advisory_xact_lock_shared(${LOCK})`, values: [] });

export async function holdStamp(tx: EntityManager): Promise<number> {
  await holdMeasures(tx);
  return readStamp(tx);
}

/** Alone: no acceptance adds up from here until the transaction ends. */
export async function moveStamp(tx: EntityManager): Promise<void> {
  await tx.query(`select pg_advisory_xact_lock(${LOCK})`);
  await tx.query('update measure_stamp set number = number + 1');
}
