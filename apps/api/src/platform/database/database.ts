/**
 * The one door to the database: nobody else holds the data source (lint), and every transaction says for whom it runs
 * (docs/decisions/0042).
 *
 * An action is one transaction: `run` opens it, gives the entity manager to the action, writes the audit entry and the news inside it and
 * commits before anything is answered. An action that answers with a Refusal, or throws, leaves nothing behind but, for a refusal,
 * an audit entry that says so. There is no ambient transaction: what is not given `tx` is not in it.
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
import { sendJob } from '../jobs/send-job.js';
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

/** `own`: what the viewer's rights reach; `nation`: everything, for what concerns all and names nobody. */
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
   * Does the action and answers what it answers. A broken constraint that a feature lists becomes the refusal it stands for: when two
   * people do the same at once, the loser is answered what the rule would have answered.
   * While the disk is full it is not begun.
   * Where two transactions collide (deadlock), or a lock is held by another for long, the action is done again from the start:
   * it must not act outside `tx`. Nor may it wait for another of its caller's connections, of which it holds one.
   * Throws SystemBusy when its patience ends before there is a place or a lock for it.
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
        // The caller's own connections first: waiting for one of them must not take a place from others' actions.
        return await withConnection(() => this.gate.through(until, () => this.attempt(asked, work)));
      } catch (error) {
        const isAnother = isCollision(error) && (collisions += 1) < ATTEMPTS;
        // Done again at once, it would take its first row back before the other work has had it, and collide once more.
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
   * Reads in one snapshot, read-only: every figure of the answer is of the same moment. The caller's share of connections
   * holds for it as for single statements, so the query must ask everything of the `db` that it is given.
   */
  read<T>(viewer: Viewer, query: (db: EntityManager) => Promise<T>, extent: Extent = 'own'): Promise<T> {
    return withConnection(() =>
      this.onConnection(async (runner, client) => {
        client.begin(SNAPSHOT, viewerStatement(viewer, extent));
        // What has failed is rolled back by a commit too.
        return query(runner.manager).finally(() => client.leave());
      }),
    );
  }

  /**
   * A single prepared statement, such as comes with every request. It leaves in one packet with who asks, and PostgreSQL
   * takes the packet for a transaction.
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
   * What the house keeps for itself, such as which sessions have ended: a short transaction that is nobody's work and
   * leaves no entry in the audit.
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
        // The entry comes last (append-entry.ts).
        const newsStatement = entry && news.statement(viewer);
        if (newsStatement) {
          await holdStatement(runner.manager, newsStatement);
          for (const delivery of news.deliveries(viewer)) await sendJob(runner.manager, DELIVER_NEWS, delivery);
        }
        if (entry) await holdStatement(runner.manager, entry);
        await runner.commitTransaction();
        return answer;
      } catch (error) {
        // What we are connected to has become a standby: the next connection finds the server that takes writes.
        if (isReadOnly(error)) client.lose(new ConnectionLost('the server takes no writes', { cause: error }));
        // The first error is the one to report, also when the connection is too broken to roll back.
        if (runner.isTransactionActive) await runner.rollbackTransaction().catch(() => undefined);
        throw orForbidden(error);
      }
    });
  }

  /** Whatever goes wrong on a connection that broke is that it broke, also what TypeORM makes of it afterwards. */
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
