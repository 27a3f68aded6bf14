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

/** As many as one statement carries without a large text in memory. */
const AT_ONCE = 5000;

/** The same for many, in one statement for thousands: an action that reaches a whole country sends a job for each library. */
export async function sendJobs<T extends object>(
  tx: EntityManager,
  kind: JobKind<T>,
  data: readonly T[],
): Promise<void> {
  const line = inTransactionOf(tx);
  let added = 0;
  const counted = async (text: string, values?: unknown[]) => {
    const answer = await line.executeSql(text, values);
    added += answer.changed;
    return answer;
  };
  for (let from = 0; from < data.length; from += AT_ONCE) {
    const jobs = data.slice(from, from + AT_ONCE).map((one) => ({ name: kind.name, data: kind.data.parse(one) }));
    await boss.insert(jobs, { db: { executeSql: counted } });
  }
  // pg-boss says nothing of jobs for a queue that is not there: it adds none.
  if (added !== data.length) throw new Error(`no queue for ${kind.name}: the database has not been migrated`);
}
