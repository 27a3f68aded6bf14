/**
 * Returns a report with reasons tied to cells, until a day. Each reason becomes a question that must be answered before
 * resubmission.
 */
import { Injectable } from '@nestjs/common';
import {
  afterMove,
  can,
  checkReturn,
  dayOf,
  issue,
  refuse,
  refuseStale,
  signsIn,
  tooLong,
  tooShort,
  usualReturn,
  type Action,
  type IsoDate,
  type Issue,
  type Refusal,
  type ReviewLevel,
  type SubmissionMove,
  type Viewer,
} from '@vlis/domain';
import type { EntityManager } from 'typeorm';
import { Clock } from '../../platform/clock/clock.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import {
  appendSteps,
  changedSince,
  lockReport,
  ReportDesk,
  type ReportRow,
  revisionsRead,
  SENT_SQL,
} from '../submissions/index.js';

export interface ReturnReason {
  readonly item: string;
  readonly text: string;
}

export interface ReturnCommand {
  readonly id: number;
  readonly revision: number;
  readonly reasons: readonly ReturnReason[];
  readonly note?: string | null;
  /** Last day on which the library may mend it; absent: ten working days, and never before the round closes. */
  readonly until?: IsoDate | null;
  /** The day of a backfilled return; otherwise now. */
  readonly at?: Date;
}

/** Who may accept at a level may return from it. */
const levels: ReadonlyArray<{ level: ReviewLevel; action: Action; move: SubmissionMove }> = [
  { level: 'province', action: 'review.accept-at-province', move: 'return-from-province' },
  { level: 'ministry', action: 'review.accept-at-ministry', move: 'return-from-ministry' },
];

/** The levels at which the viewer reviews this report; some people review at both, not everywhere at the same. */
export const levelsOf = (viewer: Viewer, report: ReportRow): typeof levels =>
  levels.filter(({ action }) => can(viewer, action, report));

@Injectable()
export class ReturnSubmission {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly desk: ReportDesk,
  ) {}

  async run(viewer: Viewer, command: ReturnCommand): Promise<{ id: number } | Refusal> {
    return this.work.run(viewer, 'review.return', async (tx, audit) => {
      audit.about('submission', [command.id]);
      const report = await lockReport(tx, viewer, 'review.return', command.id);
      if (!report) return refuse('NOT_FOUND');
      const changed = await changedSince(tx, [report], revisionsRead([command]));
      const stale = refuseStale(command.revision, report.revision, changed.get(report.id));
      if (stale) return stale;
      const { type, questionnaire } = await this.desk.open(tx, report);
      const deed = levelsOf(viewer, report).find(({ move }) => afterMove(report.state, move, type.reviewedBy));
      const to = deed && afterMove(report.state, deed.move, type.reviewedBy);
      if (!to) return refuse('MOVE_NOT_POSSIBLE', [], { state: report.state });
      const { level, move } = deed;
      const now = command.at ?? this.clock.now();
      const today = dayOf(now);
      const until = command.until ?? usualReturn(today, report.days);
      const wrong = [
        ...checkReasons(command.reasons, questionnaire.asked),
        ...tooLong(command.note ?? '', 'note'),
        ...checkReturn(until, today, report.days),
      ];
      if (wrong.some(({ code }) => code === 'REASON_REQUIRED')) return refuse('REASON_REQUIRED', wrong);
      if (wrong.length) return refuse('INVALID_INPUT', wrong, { detail: wrong.map(({ path }) => path).join(', ') });

      await tx.query(
        `update submission set state = $2, updated_at = $3, returned_until = $4, sent = ${SENT_SQL} where id = $1`,
        [report.id, to, now, until],
      );
      const step = { submissionId: report.id, move, from: report.state, to, revision: report.revision };
      const [stepId] = await appendSteps(tx, viewer.accountId, [{ ...step, note: command.note ?? null }], now);
      await raiseQueries(tx, viewer, report.id, stepId!, level, command.reasons, now);
      audit.note({ level, until, items: command.reasons.map(({ item }) => item) });
      return { id: report.id };
    });
  }
}

function checkReasons(reasons: readonly ReturnReason[], asked: ReadonlySet<string>): readonly Issue[] {
  if (!reasons.length) return [issue('REASON_REQUIRED', '')];
  return reasons.flatMap(({ item, text }) => {
    if (!asked.has(item)) return [issue('ITEM_NOT_ASKED', item.slice(0, 40), { item: item.slice(0, 40) })];
    if (reasons.filter((other) => other.item === item).length > 1) return [issue('REASON_TWICE', item, { item })];
    if (signsIn(text) === 0) return [issue('REASON_REQUIRED', item)];
    const short = tooShort(text, item, 'REASON_TOO_SHORT');
    return short.length ? short : tooLong(text, item);
  });
}

async function raiseQueries(
  tx: EntityManager,
  viewer: Viewer,
  submissionId: number,
  stepId: string,
  level: ReviewLevel,
  reasons: readonly ReturnReason[],
  now: Date,
): Promise<void> {
  await tx.query(
    `insert into cell_query (submission_id, step_id, item, reason, level, raised_by, raised_at)
     select $1, $2, item, reason, $3, $4, $5 from unnest($6::text[], $7::text[]) as n (item, reason)`,
    [
      ...[submissionId, stepId, level, viewer.accountId, now],
      reasons.map(({ item }) => item),
      reasons.map(({ text }) => text.trim()),
    ],
  );
}
