/** Answers a point of the Ministry, or answers it anew, until the report is signed again. */
import { Injectable } from '@nestjs/common';
import { decideText, isRefusal, refuse, refuseWriting, type Refusal, type Viewer } from '@vlis/domain';
import { PublishedForms } from '../../collection/forms/index.js';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import { holdReport, mayAtProvince, readReport, type KeptReport } from '../reports/index.js';
import { ReportPointEntity } from './point.entity.js';
import { openReturn } from './points.js';

@Injectable()
export class AnswerPoint {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly forms: PublishedForms,
  ) {}

  run(viewer: Viewer, pointId: number, answer: string): Promise<KeptReport | Refusal> {
    return this.database.run(viewer, 'province-report.write', async (tx, audit) => {
      const point = await tx.findOne(ReportPointEntity, { where: { id: pointId }, relations: { step: true } });
      if (!point) return refuse('NOT_FOUND');
      const id = point.step.provinceReportId;
      await holdReport(tx, id);
      const report = await readReport(tx, viewer, this.forms, { id });
      if (!report || !(await mayAtProvince(tx, viewer, 'province-report.write', report.province.id)))
        return refuse('NOT_FOUND');
      const refused = refuseWriting(report.progress.state);
      if (refused) return refused;
      if (openReturn(report) !== point.step.id) return refuse('POINT_ANSWERED');
      const written = decideText(answer, 'answer');
      if (isRefusal(written)) return written;
      await tx.update(ReportPointEntity, pointId, {
        ...{ answer: written, answeredAt: this.clock.now(), answeredBy: { id: viewer.accountId } },
      });
      audit.about('province-report', [id]).note({ pointId });
      return report;
    });
  }
}
