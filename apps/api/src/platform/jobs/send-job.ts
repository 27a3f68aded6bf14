/** Adds a job in the transaction of the action that needs it: it exists if and only if the action is committed. */
import type { EntityManager } from 'typeorm';
import { bossOver, inTransactionOf } from './boss.js';
import type { JobKind } from './job-kind.js';

const boss = bossOver({ executeSql: () => Promise.reject(new Error('a job is sent in a transaction')) });

/**
 * Throws where the data are not those of the kind: a programming fault.
 * @param after seconds before which it is not done
 */
export async function sendJob<T extends object>(
  tx: EntityManager,
  kind: JobKind<T>,
  data: T,
  after = 0,
): Promise<void> {
  const options = { db: inTransactionOf(tx), startAfter: after };
  const sent = await boss.send(kind.name, kind.data.parse(data), options);
  if (sent === null) throw new Error(`no queue for ${kind.name}: the database has not been migrated`);
}
