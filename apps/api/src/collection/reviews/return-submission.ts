/**
 * Returns a submission: to its library, with reasons tied to cells and a last day, or to an earlier stage with a note.
 * `decideReturn` of the domain decides whether it may be.
 */
import { Injectable } from '@nestjs/common';
import {
  dayOf,
  decideReturn,
  isRefusal,
  refuse,
  stagesReviewedBy,
  type Refusal,
  type Return,
  type ReturnWish,
  type Viewer,
} from '@vlis/domain';
import type { EntityManager } from 'typeorm';
import { accountsAt } from '../../ground/people/index.js';
import { LATEST, loadLibraries } from '../../ground/registry/index.js';
import { attachFile } from './return-files.js';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import { daysOffFrom } from '../calendar/index.js';
import {
  appendSteps,
  changedSince,
  lockSubmission,
  SubmissionReader,
  revisionsRead,
  SENT_SQL,
} from '../submissions/index.js';

export interface ReturnCommand extends ReturnWish {
  readonly id: number;
  /** The day of the return where it is backfilled; otherwise now. */
  readonly at?: Date;
  /** A file of the viewer's own that is not attached yet. */
  readonly fileId?: number | null;
}

@Injectable()
export class ReturnSubmission {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly reader: SubmissionReader,
  ) {}

  async run(viewer: Viewer, command: ReturnCommand): Promise<{ id: number } | Refusal> {
    return this.database.run(viewer, 'review.return', async (tx, audit, news) => {
      audit.about('submission', [command.id]);
      const submission = await lockSubmission(tx, viewer, 'review.return', command.id);
      if (!submission) return refuse('NOT_FOUND');
      const { id } = submission;
      const changed = (await changedSince(tx, [submission], revisionsRead([command]))).get(id);
      const { questionnaire } = await this.reader.open(tx, submission);
      const now = command.at ?? this.clock.now();
      const decided = decideReturn({ ...submission, asked: questionnaire.asked }, command, {
        now,
        changed,
        daysOff: await daysOffFrom(tx, dayOf(now)),
        stages: stagesReviewedBy(viewer, submission.chain, submission),
      });
      if (isRefusal(decided)) return decided;

      const { step, note, until, stage, queries } = decided;
      await tx.query(
        `update submission set state = $2, stage = $3, updated_at = $4, returned_until = $5,
           sent = case when $2 = 'returned' then ${SENT_SQL} else sent end where id = $1`,
        [id, step.to.state, step.to.stage, now, until],
      );
      const [stepId] = await appendSteps(tx, viewer.accountId, [{ submissionId: id, ...step, note }], now);
      if (command.fileId != null && !(await attachFile(tx, viewer, { stepId: stepId!, fileId: command.fileId })))
        return refuse('NOT_FOUND');
      await raiseQueries(tx, viewer, id, stepId!, decided, now);
      audit.note({
        stage,
        until,
        items: queries.map(({ item }) => item),
        ...(step.to.stage && { toStage: step.to.stage }),
      });
      // No notice to a stage: its reviewers find the submission in their queue.
      if (until === null) return { id };
      const [library] = await loadLibraries(tx, [submission.libraryId], LATEST);
      const { roundId, libraryId, period } = submission;
      news.add(
        {
          kind: 'submission-returned',
          params: { roundId, libraryId, library: library!.name, period: period.code, until },
        },
        { at: now, subject: `review_step ${stepId!}`, to: await accountsAt(tx, libraryId, dayOf(now)) },
      );
      return { id };
    });
  }
}

async function raiseQueries(
  tx: EntityManager,
  viewer: Viewer,
  submissionId: number,
  stepId: string,
  { stage, queries }: Return,
  now: Date,
): Promise<void> {
  await tx.query(
    `insert into cell_query (submission_id, step_id, item, reason, stage, raised_by, raised_at)
     select $1, $2, item, reason, $3, $4, $5 from unnest($6::text[], $7::text[]) as n (item, reason)`,
    [
      ...[submissionId, stepId, stage, viewer.accountId, now],
      queries.map(({ item }) => item),
      queries.map(({ reason }) => reason),
    ],
  );
}
