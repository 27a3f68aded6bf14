/**
 * Saves a section of a report and takes the figures that its writer has put in. A revision is added under a key: of two who save upon the
 * same one the second is refused, and keeps the text on the screen.
 */
import { Injectable } from '@nestjs/common';
import {
  decideSection,
  figuresIn,
  isFigure,
  isRefusal,
  refuse,
  type BoundKey,
  type Refusal,
  type SectionSave,
  type Viewer,
} from '@vlis/domain';
import { PublishedForms } from '../../collection/forms/index.js';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import { itemsOfKeys, keepFigures } from './keep-figures.js';
import { mayAtPlace, type WriteAction } from './may-at-province.js';
import { ReadProvinceFigures } from './province-figures.js';
import { readReport, type KeptReport } from './read-report.js';
import { refuseWritingNow } from './report-progress.js';
import { ReportSectionEntity } from './report-section.entity.js';

export interface SaveSectionCommand extends SectionSave {
  readonly id: number;
  readonly section: string;
}

@Injectable()
export class SaveReportSection {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly forms: PublishedForms,
    private readonly figures: ReadProvinceFigures,
  ) {}

  async run(
    viewer: Viewer,
    { id, section, ...save }: SaveSectionCommand,
    action: WriteAction = 'province-report.write',
  ): Promise<KeptReport | Refusal> {
    const read = await this.database.read(viewer, (db) => readReport(db, viewer, this.forms, { id }));
    const added = read ? newFigures(read, figuresIn(save.passage)) : [];
    const now = read && added.length ? await this.now(viewer, read, added) : undefined;
    return this.database.run(viewer, action, async (tx, audit) => {
      const found = await readReport(tx, viewer, this.forms, { id });
      const saved = found?.sections.get(section);
      if (!found || !saved || !(await mayAtPlace(tx, viewer, action, found.province.id))) return refuse('NOT_FOUND');
      const closed = await refuseWritingNow(tx, id);
      if (closed) return closed;
      const passage = decideSection(saved, save, (key) => isFigure(key, found.names));
      if (isRefusal(passage)) return passage;
      const at = this.clock.now();
      await tx.insert(ReportSectionEntity, {
        ...{ provinceReportId: id, key: section, revision: saved.revision + 1, passage },
        ...{ savedAt: at, savedBy: { id: viewer.accountId } },
      });
      if (now) await keepFigures(tx, { provinceReportId: id, takenAt: at }, added, now);
      audit.about('province-report', [id]).note({ section, revision: saved.revision + 1, figures: added.length });
      return (await readReport(tx, viewer, this.forms, { id }))!;
    });
  }

  private now(viewer: Viewer, { round, province }: KeptReport, keys: readonly BoundKey[]) {
    return this.figures.run(viewer, { round, provinceId: province.id }, itemsOfKeys(keys));
  }
}

/** Figures that the report has not taken yet. */
function newFigures({ figures, names }: KeptReport, keys: readonly BoundKey[]): readonly BoundKey[] {
  const taken = new Set(figures.map(({ key }) => key));
  return keys.filter((key) => !taken.has(key) && isFigure(key, names));
}
