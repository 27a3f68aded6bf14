/**
 * Accepts reports at the province or at the ministry: one deed for one report or for hundreds. What cannot be accepted
 * is named with its reason and the rest goes on: it holds for the revision that was read (libs/domain review/read.ts), and two pairs
 * of eyes are two people (review/two-people.ts). The ministry's acceptance makes the values official and moves the roll-ups
 * in the same transaction.
 */
import { Injectable } from '@nestjs/common';
import {
  afterMove,
  dayOf,
  refuse,
  refuseStale,
  samePerson,
  type Action,
  type ReadReport,
  type Refusal,
  type ReviewLevel,
  type SubmissionMove,
  type SubmissionState,
  type Viewer,
} from '@vlis/domain';
import type { EntityManager } from 'typeorm';
import { Clock } from '../../platform/clock/clock.js';
import { holdStatement } from '../../platform/database/prepared.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { OfficialFigures } from './official-figures.js';
import {
  changedSince,
  holdSteps,
  lockReviewed,
  type OwnPartRow,
  ownPartsOfLocked,
  refuseSamePerson,
  type ReviewedReport,
  revisionsRead,
} from '../submissions/index.js';

export interface Accepted {
  readonly accepted: readonly number[];
  readonly refused: ReadonlyArray<{ readonly id: number; readonly refusal: Refusal }>;
}

const MAXIMUM_ACCEPTED = 1000;

const deeds = {
  province: { action: 'review.accept-at-province', move: 'accept-at-province' },
  ministry: { action: 'review.accept-at-ministry', move: 'accept-at-ministry' },
} as const satisfies Record<ReviewLevel, { action: Action; move: SubmissionMove }>;

@Injectable()
export class AcceptSubmissions {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly figures: OfficialFigures,
  ) {}

  /** `at`: the day of a backfilled acceptance; otherwise now. */
  async run(
    viewer: Viewer,
    { level, reports: read, at }: { level: ReviewLevel; reports: readonly ReadReport[]; at?: Date },
  ): Promise<Accepted | Refusal> {
    if (read.length > MAXIMUM_ACCEPTED) {
      return refuse('TOO_MANY_ROWS', [], { maximum: `${MAXIMUM_ACCEPTED}`, count: `${read.length}` });
    }
    const revisions = revisionsRead(read);
    const wanted = [...revisions.keys()];
    const { action, move } = deeds[level];
    return this.work.run(viewer, action, async (tx, audit) => {
      const reports = await lockReviewed(tx, viewer, action, wanted, { withCells: level === 'ministry' });
      const ids = reports.map(({ id }) => id);
      const parts = await ownPartsOfLocked(tx, viewer.accountId, ids, this.clock.today());
      const changed = await changedSince(tx, reports, revisions);
      const decided = reports.map((report): Decided => {
        const { id, revision } = report;
        const stale = refuseStale(revisions.get(id), revision, changed.get(id));
        return { report, ...(stale ? { refusal: stale } : decide(report, level, parts.get(id))) };
      });
      const accepted = decided.flatMap(({ report, to, exceptionId }) => (to ? [{ report, to, exceptionId }] : []));
      const found = new Set(reports.map(({ id }) => id));
      const refused = [
        ...wanted.filter((id) => !found.has(id)).map((id) => ({ id, refusal: refuse('NOT_FOUND') })),
        ...decided.flatMap(({ report, refusal }) => (refusal ? [{ id: report.id, refusal }] : [])),
      ];
      if (accepted.length) {
        const now = at ?? this.clock.now();
        await this.store(tx, viewer, move, accepted, now);
        const official = level === 'ministry' ? accepted.map(({ report }) => report) : [];
        if (official.length) await this.figures.add(tx, official, dayOf(now));
      }
      const acceptedIds = accepted.map(({ report }) => report.id);
      if (acceptedIds.length)
        audit
          .about('submission', acceptedIds)
          .note({ level, refused: refused.map(({ id }) => id), ...alone(accepted) });
      else audit.nothingDone();
      return { accepted: acceptedIds, refused };
    });
  }

  private async store(
    tx: EntityManager,
    viewer: Viewer,
    move: SubmissionMove,
    accepted: readonly AcceptedReport[],
    now: Date,
  ): Promise<void> {
    const states = new Map<SubmissionState, number[]>();
    for (const { report, to } of accepted) states.set(to, [...(states.get(to) ?? []), report.id]);
    for (const [to, ids] of states) {
      const text = `update submission set state = $1, updated_at = $2 where id = any($3::int[])`;
      await holdStatement(tx, { text, values: [to, now, ids] });
    }
    const steps = accepted.map(({ report: { id, state, revision }, to, exceptionId }) => ({
      ...{ submissionId: id, move, from: state, to, revision, exceptionId },
    }));
    await holdSteps(tx, viewer.accountId, steps, now);
  }
}

interface Decision {
  readonly to?: SubmissionState;
  /** The exception without which it would have been refused. */
  readonly exceptionId?: number;
  readonly refusal?: Refusal;
}

interface Decided extends Decision {
  readonly report: ReviewedReport;
}

interface AcceptedReport extends Decided {
  readonly to: SubmissionState;
}

function decide({ state, reviewedBy }: ReviewedReport, level: ReviewLevel, part: OwnPartRow | undefined): Decision {
  const to = afterMove(state, deeds[level].move, reviewedBy);
  if (!to) return { refusal: refuse('MOVE_NOT_POSSIBLE', [], { state }) };
  const refusal = refuseSamePerson(level, part);
  if (refusal) return { refusal };
  const alone = part && samePerson(level, part) !== undefined && part.exceptionId;
  return alone ? { to, exceptionId: alone } : { to };
}

/** Which exceptions were made use of, for the audit. */
function alone(accepted: readonly AcceptedReport[]): { exceptions?: readonly number[] } {
  const used = [...new Set(accepted.flatMap(({ exceptionId }) => exceptionId ?? []))];
  return used.length ? { exceptions: used } : {};
}
