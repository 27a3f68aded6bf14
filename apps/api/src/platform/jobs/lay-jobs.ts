/**
 * Creates, as the owner of the tables, what pg-boss needs, with pg-boss's own statements, and a queue for each kind of job
 * (docs/decisions/0018-two-roles.md).
 */
import PgBoss from 'pg-boss';
import type { DataSource } from 'typeorm';
import { byItself } from './boss.js';
import { queueOf, type JobKind } from './job-kind.js';

/** Repeatable: existing tables are brought to this version, and queues get today's options. */
export async function layJobs(owner: DataSource, kinds: readonly JobKind[]): Promise<void> {
  const boss = new PgBoss({ db: byItself(owner), migrate: true, supervise: false, schedule: false });
  await boss.start();
  for (const kind of kinds) {
    await boss.createQueue(kind.name, queueOf(kind));
    await boss.updateQueue(kind.name, queueOf(kind));
  }
  await boss.stop({ graceful: false });
}
