/**
 * Reopens an official submission: it goes back to its library with a reason and a last day, and its figures are taken out in the
 * same transaction. `decideReopen` of the domain decides whether it may be. The library and everybody who had accepted it get a
 * notice.
 */
import { Injectable } from '@nestjs/common';
import {
  dayOf,
  decideReopen,
  isRefusal,
  refuse,
  stagesReviewedBy,
  type Refusal,
  type ReopenWish,
  type Viewer,
} from '@vlis/domain';
import type { EntityManager } from 'typeorm';
import { accountsAt } from '../../ground/people/index.js';
import { LATEST, loadLibraries } from '../../ground/registry/index.js';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import { daysOffFrom } from '../calendar/index.js';
import { appendSteps, lockSubmission, SENT_SQL } from '../submissions/index.js';
import { OfficialFigures } from './official-figures.js';

export interface ReopenCommand extends ReopenWish {
  readonly id: number;
}

@Injectable()
export class ReopenSubmission {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly figures: OfficialFigures,
  ) {}

  run(viewer: Viewer, command: ReopenCommand): Promise<{ id: number } | Refusal> {
    return this.database.run(viewer, 'review.reopen', async (tx, audit, news) => {
      const { id } = command;
      audit.about('submission', [id]);
      const submission = await lockSubmission(tx, viewer, 'review.reopen', id);
      if (!submission) return refuse('NOT_FOUND');
      const now = this.clock.now();
      const stages = stagesReviewedBy(viewer, submission.chain, submission);
      const decided = decideReopen(submission, command, {
        ...{ now, stages, daysOff: await daysOffFrom(tx, dayOf(now)) },
      });
      if (isRefusal(decided)) return decided;

      const { step, stage, reason, until } = decided;
      await tx.query(
        `update submission set state = $2, stage = $3, updated_at = $4, returned_until = $5, sent = ${SENT_SQL} where id = $1`,
        [id, step.to.state, step.to.stage, now, until],
      );
      const [stepId] = await appendSteps(tx, viewer.accountId, [{ submissionId: id, ...step, note: reason }], now);
      await this.figures.takeBack(tx, { ...submission, year: submission.period.year });
      audit.note({ stage, until });
      const { roundId, libraryId, period } = submission;
      const [library] = await loadLibraries(tx, [libraryId], LATEST);
      const to = [...(await accountsAt(tx, libraryId, dayOf(now))), ...(await whoAccepted(tx, id))];
      news.add(
        {
          kind: 'submission-reopened',
          params: { roundId, libraryId, library: library!.name, period: period.code, until },
        },
        { at: now, subject: `review_step ${stepId!}`, to },
      );
      return { id };
    });
  }
}

/** Accounts that accepted it at any stage, at any time. */
async function whoAccepted(tx: EntityManager, id: number): Promise<readonly number[]> {
  const rows: { id: number }[] = await tx.query(
    `select distinct account_id as id from review_step join account on account.id = account_id
     where submission_id = $1 and move = 'accept' and account.active`,
    [id],
  );
  return rows.map((row) => row.id);
}
