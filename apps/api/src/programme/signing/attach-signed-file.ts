/** Attaches a file that was sent before to the signature that holds now. */
import { Injectable } from '@nestjs/common';
import { refuse, type Refusal, type Viewer } from '@vlis/domain';
import { PublishedForms } from '../../collection/forms/index.js';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import { holdReport, mayAtProvince, readReport, signatureNow, type KeptReport } from '../reports/index.js';
import { attachTo, filesOf, MOST_FILES } from './signed-files.js';

@Injectable()
export class AttachSignedFile {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly forms: PublishedForms,
  ) {}

  run(viewer: Viewer, id: number, fileId: number): Promise<KeptReport | Refusal> {
    return this.database.run(viewer, 'province-report.issue', async (tx, audit) => {
      await holdReport(tx, id);
      const report = await readReport(tx, viewer, this.forms, { id });
      if (!report || !(await mayAtProvince(tx, viewer, 'province-report.issue', report.province.id)))
        return refuse('NOT_FOUND');
      const signed = signatureNow(report.progress);
      if (!signed) return refuse('REPORT_NOT_SIGNED');
      const { length } = await filesOf(tx, signed.id);
      if (length >= MOST_FILES)
        return refuse('TOO_MANY_ROWS', [], { maximum: `${MOST_FILES}`, count: `${length + 1}` });
      if (!(await attachTo(tx, viewer, { stepId: signed.id, fileId, at: this.clock.now() })))
        return refuse('NOT_FOUND');
      audit.about('province-report', [id]).note({ fileId });
      return report;
    });
  }
}
