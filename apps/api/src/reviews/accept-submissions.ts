/**
 * Accepts reports at the province or at the ministry: one deed for one report or for hundreds. What cannot be accepted
 * is named with its reason and the rest goes on. The ministry's acceptance makes the values official and moves the
 * roll-ups in the same transaction.
 */
import { Injectable } from '@nestjs/common';
import {
  afterMove,
  refuse,
  type Action,
  type LibraryType,
  type Refusal,
  type ReviewLevel,
  type SubmissionMove,
  type SubmissionState,
  type Viewer,
} from '@vlis/domain';
import type { EntityManager } from 'typeorm';
import { Clock } from '../platform/clock/clock.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { loadLibraryTypes } from '../registry/library-types.js';
import { AddFacts } from '../rollups/add-facts.js';
import { lockReviewed, type ReviewedReport } from '../submissions/report/report.repository.js';
import { appendSteps } from '../submissions/report/review-steps.js';

export interface Accepted {
  readonly accepted: readonly number[];
  readonly refused: ReadonlyArray<{ readonly id: number; readonly refusal: Refusal }>;
}

export const MAXIMUM_ACCEPTED = 1000;

const deeds = {
  province: { action: 'review.accept-at-province', move: 'accept-at-province' },
  ministry: { action: 'review.accept-at-ministry', move: 'accept-at-ministry' },
} as const satisfies Record<ReviewLevel, { action: Action; move: SubmissionMove }>;

@Injectable()
export class AcceptSubmissions {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly facts: AddFacts,
  ) {}

  /** `at`: the day of a backfilled acceptance; otherwise now. */
  async run(
    viewer: Viewer,
    { level, ids, at }: { level: ReviewLevel; ids: readonly number[]; at?: Date },
  ): Promise<Accepted | Refusal> {
    if (ids.length > MAXIMUM_ACCEPTED) {
      return refuse('TOO_MANY_ROWS', [], { maximum: `${MAXIMUM_ACCEPTED}`, count: `${ids.length}` });
    }
    const { action, move } = deeds[level];
    return this.work.run(viewer, action, async (tx, audit) => {
      const reports = await lockReviewed(tx, viewer, action, ids, { withCells: level === 'ministry' });
      const types = await loadLibraryTypes(tx);
      const entered = await enteredBy(tx, viewer, reports);
      const decided = reports.map((report) => ({ report, ...decide(report, move, types, entered) }));
      const accepted = decided.flatMap(({ report, to }) => (to ? [{ report, to }] : []));
      const found = new Set(reports.map(({ id }) => id));
      const refused = [
        ...[...new Set(ids)].filter((id) => !found.has(id)).map((id) => ({ id, refusal: refuse('NOT_FOUND') })),
        ...decided.flatMap(({ report, refusal }) => (refusal ? [{ id: report.id, refusal }] : [])),
      ];
      if (accepted.length) {
        const now = at ?? this.clock.now();
        await this.store(tx, viewer, move, accepted, now);
        if (level === 'ministry')
          await this.facts.run(
            tx,
            accepted.map(({ report }) => report),
          );
      }
      const acceptedIds = accepted.map(({ report }) => report.id);
      if (acceptedIds.length)
        audit.about('submission', acceptedIds).note({ level, refused: refused.map(({ id }) => id) });
      else audit.nothingDone();
      return { accepted: acceptedIds, refused };
    });
  }

  private async store(
    tx: EntityManager,
    viewer: Viewer,
    move: SubmissionMove,
    accepted: ReadonlyArray<{ readonly report: ReviewedReport; readonly to: SubmissionState }>,
    now: Date,
  ): Promise<void> {
    const states = new Map<SubmissionState, number[]>();
    for (const { report, to } of accepted) states.set(to, [...(states.get(to) ?? []), report.id]);
    for (const [to, ids] of states) {
      await tx.query(`update submission set state = $1, updated_at = $2 where id = any($3::int[])`, [to, now, ids]);
    }
    const steps = accepted.map(({ report: { id, state, revision }, to }) => ({
      ...{ submissionId: id, move, from: state, to, revision },
    }));
    await appendSteps(tx, viewer.accountId, steps, now);
  }
}

interface Decision {
  readonly to?: SubmissionState;
  readonly refusal?: Refusal;
}

function decide(
  { id, type, state }: ReviewedReport,
  move: SubmissionMove,
  types: ReadonlyMap<string, LibraryType>,
  entered: ReadonlySet<number>,
): Decision {
  const to = afterMove(state, move, types.get(type)!.reviewedBy);
  if (!to) return { refusal: refuse('MOVE_NOT_POSSIBLE', [], { state }) };
  return entered.has(id) ? { refusal: refuse('OWN_ENTRY') } : { to };
}

/** Reports the viewer has entered or submitted: nobody accepts an entry of their own. */
async function enteredBy(
  tx: EntityManager,
  { accountId }: Viewer,
  reports: readonly ReviewedReport[],
): Promise<ReadonlySet<number>> {
  const rows: readonly { id: number }[] = await tx.query(
    `select distinct submission_id as id from submission_revision
     where account_id = $1 and submission_id = any($2::int[])
     union select distinct submission_id from review_step
     where account_id = $1 and submission_id = any($2::int[]) and move = 'submit'`,
    [accountId, reports.map(({ id }) => id)],
  );
  return new Set(rows.map(({ id }) => id));
}
