/** Takes figures of a report anew where the data have moved since. */
import { Injectable } from '@nestjs/common';
import { figureOf, isStale, parseBoundKey, refuse, type BoundKey, type Refusal, type Viewer } from '@vlis/domain';
import { PublishedForms } from '../../collection/forms/index.js';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import { itemsOfKeys, keepFigures } from './keep-figures.js';
import { mayAtPlace, type WriteAction } from './may-at-province.js';
import { ReadProvinceFigures } from './province-figures.js';
import { readReport, type KeptReport } from './read-report.js';
import { refuseWritingNow } from './report-progress.js';

export interface RenewCommand {
  readonly id: number;
  /** Those of them that the report has and that have moved. Absent: all. */
  readonly keys?: readonly BoundKey[] | null;
}

@Injectable()
export class RenewReportFigures {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly forms: PublishedForms,
    private readonly figures: ReadProvinceFigures,
  ) {}

  async run(
    viewer: Viewer,
    { id, keys }: RenewCommand,
    action: WriteAction = 'province-report.write',
  ): Promise<KeptReport | Refusal> {
    const read = await this.database.read(viewer, (db) => readReport(db, viewer, this.forms, { id }));
    const now = read && (await this.now(viewer, read));
    return this.database.run(viewer, action, async (tx, audit) => {
      const found = await readReport(tx, viewer, this.forms, { id });
      if (!found || !now || !(await mayAtPlace(tx, viewer, action, found.province.id))) return refuse('NOT_FOUND');
      const closed = await refuseWritingNow(tx, id);
      if (closed) return closed;
      const stale = found.figures
        .filter((kept) => !keys || keys.includes(kept.key))
        .filter((kept) => {
          const current = figureOf(parseBoundKey(kept.key)!, now);
          return isStale(kept, current) || kept.waiting !== current.waiting;
        });
      if (!stale.length) {
        audit.nothingDone();
        return found;
      }
      const renewed = stale.map(({ key }) => key);
      await keepFigures(tx, { provinceReportId: id, takenAt: this.clock.now() }, renewed, now);
      audit.about('province-report', [id]).note({ figures: renewed.length });
      return (await readReport(tx, viewer, this.forms, { id }))!;
    });
  }

  private now(viewer: Viewer, { round, province, figures }: KeptReport) {
    const items = itemsOfKeys(figures.map(({ key }) => key));
    return this.figures.run(viewer, { round, provinceId: province.id }, items);
  }
}
