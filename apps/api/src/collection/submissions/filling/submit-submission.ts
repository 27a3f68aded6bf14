/** Submits a report: no error open, every warning explained, every question of the reviewer answered, in words or by the figure. */
import { Injectable } from '@nestjs/common';
import {
  afterMove,
  cellsToLookAt,
  isLate,
  openIssues,
  refuse,
  refuseStale,
  type Refusal,
  type Viewer,
} from '@vlis/domain';
import { Clock } from '../../../platform/clock/clock.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { lockReport } from '../report/report.repository.js';
import { closeMended, readReviewed, unansweredIn } from '../report/open-queries.js';
import { ReportDesk } from '../report/report-desk.js';
import { holdSteps } from '../report/review-steps.js';
import { refuseByPhase } from '../report/round-gate.js';
import { writeReport } from '../report/save-report.js';
import { standingOf } from '../report/standing.js';
import { Weigher } from '../report/weigher.js';

@Injectable()
export class SubmitSubmission {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly desk: ReportDesk,
    private readonly weigher: Weigher,
  ) {}

  run(viewer: Viewer, id: number, revision: number): Promise<{ id: number } | Refusal> {
    return this.work.run(viewer, 'submission.submit', async (tx, audit) => {
      audit.about('submission', [id]);
      const report = await lockReport(tx, viewer, 'submission.submit', id);
      if (!report) return refuse('NOT_FOUND');
      const { type, questionnaire, context, cells } = await this.desk.open(tx, report);
      const to = afterMove(report.state, 'submit', type.reviewedBy);
      if (!to) return refuse('MOVE_NOT_POSSIBLE', [], { state: report.state });
      const stale = refuseStale(revision, report.revision);
      if (stale) return stale;
      const gate = refuseByPhase(report.days, this.clock.today(), report.returnedUntil);
      if (gate) return gate;

      const standing = standingOf(questionnaire, cells, context, report.explanations);
      const { errors, warnings } = openIssues(standing.issues, report.explanations);
      const { queries, reviewed } = await readReviewed(tx, id);
      const unanswered = unansweredIn(queries, cells);
      const open = [...errors, ...unanswered, ...warnings];
      if (open.length) {
        const counts = { errors: `${errors.length + unanswered.length}`, warnings: `${warnings.length}` };
        return refuse('OPEN_ISSUES', open, counts);
      }
      const now = this.clock.now();
      const late = isLate(now, report.dueOn);
      const weighable = { ...report, questionnaire, cells, prevYear: context.prevYear };
      const effect = (await this.weigher.scales(tx, report, [report]))(weighable) ?? null;
      const toLookAt = cellsToLookAt(questionnaire, {
        ...{ cells, effect, prevYear: context.prevYear, issues: standing.issues },
        ...{ explanations: report.explanations, reviewed: reviewed ?? [] },
      }).size;
      await writeReport(tx, { ...report, state: to, standing, submittedAt: now, late, effect, toLookAt }, now);
      await closeMended(tx, viewer.accountId, queries, now);
      await holdSteps(
        tx,
        viewer.accountId,
        [{ submissionId: id, move: 'submit', from: report.state, to, revision }],
        now,
      );
      audit.note({ revision, late });
      return { id };
    });
  }
}
