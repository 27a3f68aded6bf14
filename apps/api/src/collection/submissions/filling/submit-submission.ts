/** Submits a submission. `decideSubmit` of the domain decides whether anything stands against it. */
import { Injectable } from '@nestjs/common';
import { decideSubmit, isRefusal, refuse, type Refusal, type Viewer } from '@vlis/domain';
import { Clock } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/database/database.js';
import { lockSubmission } from '../record/submission.repository.js';
import { closeMended, readReviewRecord } from '../record/open-queries.js';
import { SubmissionReader } from '../record/submission-reader.js';
import { holdSteps } from '../record/review-steps.js';
import { writeSubmission } from '../record/save-submission.js';
import { Weigher } from '../record/weigher.js';

@Injectable()
export class SubmitSubmission {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly reader: SubmissionReader,
    private readonly weigher: Weigher,
  ) {}

  run(viewer: Viewer, id: number, revision: number): Promise<{ id: number } | Refusal> {
    return this.database.run(viewer, 'submission.submit', async (tx, audit) => {
      audit.about('submission', [id]);
      const submission = await lockSubmission(tx, viewer, 'submission.submit', id);
      if (!submission) return refuse('NOT_FOUND');
      const opened = await this.reader.open(tx, submission);
      const { questionnaire, context } = opened;
      const scales = await this.weigher.scales(tx, submission, [submission]);
      const now = this.clock.now();
      const decided = decideSubmit({ ...submission, ...opened, ...(await readReviewRecord(tx, id)) }, revision, {
        now,
        weigh: (cells) => scales({ ...submission, questionnaire, cells, prevYear: context.prevYear }),
      });
      if (isRefusal(decided)) return decided;

      const { step, mended, ...sent } = decided;
      await writeSubmission(tx, { ...submission, ...sent, ...step.to }, now);
      await closeMended(tx, viewer.accountId, mended, now);
      await holdSteps(tx, viewer.accountId, [{ submissionId: id, ...step }], now);
      audit.note({ revision, late: sent.late });
      return { id };
    });
  }
}
