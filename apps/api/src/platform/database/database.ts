/**
 * The only access to the database: nothing else gets the data source (a lint rule), and every transaction runs for a viewer
 * (docs/decisions/0042-one-door-to-the-database.md).
 *
 * `run` opens a transaction, gives its entity manager to the action, writes the audit entry and the news in it, and commits before
 * anything is answered. An action that returns a Refusal or throws is rolled back; of a refusal an audit entry is kept. There is no
 * ambient transaction: a statement that does not use `tx` is not part of it.
 */
import { Injectable } from '@nestjs/common';
import { isRefusal, type Action, type Refusal, type Viewer } from '@vlis/domain';
import { DataSource, type EntityManager, type QueryRunner } from 'typeorm';
import { viewerStatement } from '../access/viewer-statement.js';
import { orForbidden } from '../audit/append-entry.js';
import { AuditDraft } from '../audit/audit-draft.js';
import { RefusedActions } from '../audit/refused-actions.js';
import { FoldedFeatures } from '../features/fold-features.js';
import { PLATFORM_ALONE } from '../features/platform-alone.js';
import { NotAdmitted } from '../auth/not-admitted.js';
import { DELIVER_NEWS } from '../jobs/platform-jobs.js';
import { sendJobs } from '../jobs/send-job.js';
import { NewsDraft } from '../outbox/news-draft.js';
import { Config } from '../config/config.js';
import { isCollision, isReadOnly, refusalOf } from './broken-constraint.js';
import { ActionGate, gateLimits } from './action-gate.js';
import { DiskRoom } from './disk-room.js';
import { holdStatement } from './hold-statement.js';
import type { Statement } from './packet.js';
import { withConnection } from './statement-allowance.js';
import { isLockedOut } from './storage-code.js';
import { Log } from '../log/log.js';
import type { HoldingClient } from './holding-client.js';
import { ConnectionLost } from './unreachable.js';
import { Metrics, type ActionOutcome } from '../metrics/metrics.js';

const ATTEMPTS = 3;

const SNAPSHOT = { text: 'start transaction isolation level repeatable read, read only', values: [] };

/**
 * What a transaction may see. `own`: what the viewer's rights reach; `nation`: everything, for sums that concern all and name no
 * library.
 */
export type Extent = 'own' | 'nation';

type Work<T> = (tx: EntityManager, audit: AuditDraft, news: NewsDraft) => Promise<T | Refusal>;

interface Asked {
  readonly viewer: Viewer;
  readonly action: Action;
  readonly extent: Extent;
}

@Injectable()
export class Database {
  constructor(
    private readonly dataSource: DataSource,
    private readonly room: DiskRoom = new DiskRoom(new Config({})),
    private readonly gate: ActionGate = new ActionGate(gateLimits(new Config({}).databasePool)),
    private readonly refused: RefusedActions = new RefusedActions(dataSource, new Log()),
    private readonly metrics: Metrics = new Metrics(),
    private readonly features: FoldedFeatures = PLATFORM_ALONE,
  ) {}

  /**
   * Runs the work and returns its answer. A broken constraint that a manifest lists becomes its refusal: where two people do the
   * same at once, the second gets the refusal that the rule would have given. Nothing is begun while the disk is nearly full.
   *
   * After a deadlock, or where a lock is held for long by another transaction, the work runs again from the beginning: it must
   * have no effect outside `tx`. It must not wait for another connection of its caller, because it holds one.
   *
   * @throws SystemBusy where no place or lock becomes free in time
   */
  async run<T>(viewer: Viewer, action: Action, work: Work<T>, extent: Extent = 'own'): Promise<T | Refusal> {
    const count = (outcome: ActionOutcome): void => this.metrics.actions.inc({ action, outcome });
    let isIdle = false;
    try {
      const answer = await this.patiently({ viewer, action, extent }, (tx, audit, news) =>
        work(tx, audit, news).finally(() => (isIdle = audit.idle)),
      );
      count(isRefusal(answer) ? 'refused' : isIdle ? 'nothing' : 'done');
      if (!isRefusal(answer) && !isIdle) this.metrics.auditEntries.inc();
      return answer;
    } catch (error) {
      count('failed');
      throw error;
    }
  }

  private async patiently<T>(asked: Asked, work: Work<T>): Promise<T | Refusal> {
    const { viewer, action } = asked;
    this.room.demand();
    const until = this.gate.patienceEnds();
    for (let collisions = 0; ;) {
      try {
        // First a connection of the caller's own share, then a place: a place held while waiting for a connection would be lost
        // to others.
        return await withConnection(() => this.gate.through(until, () => this.attempt(asked, work)));
      } catch (error) {
        const isAnother = isCollision(error) && (collisions += 1) < ATTEMPTS;
        // After a pause: run at once, the work would lock its first row before the other transaction gets it, and collide again.
        if (isLockedOut(error) || isAnother) await this.gate.pause(until);
        else {
          const refusal = refusalOf(error, this.features.constraints);
          const code = refusal?.code ?? (error instanceof NotAdmitted ? error.code : undefined);
          if (code !== undefined) await this.refused.note({ viewer, action, kind: null, ids: [], refusal: code });
          if (refusal) return refusal;
          throw error;
        }
      }
    }
  }

  /**
   * Reads in one read-only snapshot, so that all figures of the answer are of the same moment. The snapshot is one connection of
   * the caller's share, so the query must run every statement on the `db` it is given.
   */
  read<T>(viewer: Viewer, query: (db: EntityManager) => Promise<T>, extent: Extent = 'own'): Promise<T> {
    return withConnection(() =>
      this.onConnection(async (runner, client) => {
        client.begin(SNAPSHOT, viewerStatement(viewer, extent));
        // A commit also ends a transaction that has failed: PostgreSQL then rolls it back.
        return query(runner.manager).finally(() => client.leave());
      }),
    );
  }

  /**
   * A single prepared statement, such as runs with every request. It is sent in one packet with the settings of the viewer, and
   * PostgreSQL treats the packet as one transaction.
   */
  ask<T>(viewer: Viewer, { text, values }: Omit<Statement, 'name'>): Promise<readonly T[]> {
    return withConnection(() =>
      this.onConnection(async ({ manager }, client) => {
        client.begin(viewerStatement(viewer));
        return manager.query<T[]>(text, [...values]);
      }),
    );
  }

  /**
   * For what the platform keeps for itself, such as ended sessions: a short transaction that is no action of a person and writes
   * no audit entry.
   */
  keep<T>(viewer: Viewer, keeping: (tx: EntityManager) => Promise<T>): Promise<T> {
    return withConnection(() =>
      this.onConnection((runner, client) =>
        inTransaction(runner, () => {
          client.begin(viewerStatement(viewer));
          return keeping(runner.manager);
        }),
      ),
    );
  }

  private attempt<T>({ viewer, action, extent }: Asked, work: Work<T>): Promise<T | Refusal> {
    return this.onConnection(async (runner, client) => {
      try {
        await runner.startTransaction();
        client.begin(viewerStatement(viewer, extent));
        const { facts, news: shapes } = this.features;
        const [audit, news] = [new AuditDraft(facts), new NewsDraft(shapes)];
        const answer = await work(runner.manager, audit, news);
        if (isRefusal(answer)) {
          await runner.rollbackTransaction();
          const { kind, ids } = audit;
          await this.refused.note({ viewer, action, kind, ids, refusal: answer.code }, runner);
          return answer;
        }
        const entry = audit.statement(viewer, action);
        // The audit entry must be the last statement (append-entry.ts).
        const newsStatement = entry && news.statement(viewer);
        if (newsStatement) {
          await holdStatement(runner.manager, newsStatement);
          await sendJobs(runner.manager, DELIVER_NEWS, news.deliveries(viewer));
        }
        if (entry) await holdStatement(runner.manager, entry);
        await runner.commitTransaction();
        return answer;
      } catch (error) {
        // The server has become a standby: the connection is dropped, and the next one finds the server that accepts writes.
        if (isReadOnly(error)) client.lose(new ConnectionLost('the server takes no writes', { cause: error }));
        // The first error is the one to throw, also when the connection is too broken to roll back.
        if (runner.isTransactionActive) await runner.rollbackTransaction().catch(() => undefined);
        throw orForbidden(error);
      }
    });
  }

  /** On a connection that broke, the error is that it broke, whatever TypeORM reports afterwards. */
  private async onConnection<T>(work: (runner: QueryRunner, client: HoldingClient) => Promise<T>): Promise<T> {
    const runner = this.dataSource.createQueryRunner();
    try {
      const client = (await runner.connect()) as HoldingClient;
      return await work(runner, client).catch((error: unknown) => {
        throw client.lost ? new ConnectionLost(client.lost.message, { cause: error }) : error;
      });
    } finally {
      await runner.release();
    }
  }
}

async function inTransaction<T>(runner: QueryRunner, work: () => Promise<T>): Promise<T> {
  await runner.startTransaction();
  try {
    const answer = await work();
    await runner.commitTransaction();
    return answer;
  } catch (error) {
    if (runner.isTransactionActive) await runner.rollbackTransaction().catch(() => undefined);
    throw error;
  }
}
