/** Submits a report. What stands against it is decided by `decideSubmit` of the domain. */
import { Injectable } from '@nestjs/common';
import { decideSubmit, isRefusal, refuse, type Refusal, type Viewer } from '@vlis/domain';
import { Clock } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/database/database.js';
import { lockReport } from '../report/report.repository.js';
import { closeMended, readReviewed } from '../report/open-queries.js';
import { ReportDesk } from '../report/report-desk.js';
import { holdSteps } from '../report/review-steps.js';
import { writeReport } from '../report/save-report.js';
import { Weigher } from '../report/weigher.js';

@Injectable()
export class SubmitSubmission {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly desk: ReportDesk,
    private readonly weigher: Weigher,
  ) {}

  run(viewer: Viewer, id: number, revision: number): Promise<{ id: number } | Refusal> {
    return this.database.run(viewer, 'submission.submit', async (tx, audit) => {
      audit.about('submission', [id]);
      const report = await lockReport(tx, viewer, 'submission.submit', id);
      if (!report) return refuse('NOT_FOUND');
      const opened = await this.desk.open(tx, report);
      const { questionnaire, context } = opened;
      const scales = await this.weigher.scales(tx, report, [report]);
      const now = this.clock.now();
      const decided = decideSubmit({ ...report, ...opened, ...(await readReviewed(tx, id)) }, revision, {
        now,
        weigh: (cells) => scales({ ...report, questionnaire, cells, prevYear: context.prevYear }),
      });
      if (isRefusal(decided)) return decided;

      const { step, mended, ...sent } = decided;
      await writeReport(tx, { ...report, ...sent, ...step.to }, now);
      await closeMended(tx, viewer.accountId, mended, now);
      await holdSteps(tx, viewer.accountId, [{ submissionId: id, ...step }], now);
      audit.note({ revision, late: sent.late });
      return { id };
    });
  }
}
