/** Saves some cells of a report. What may be saved, and what comes of it, is decided by `decideSave` of the domain. */
import { Injectable } from '@nestjs/common';
import {
  decideSave,
  decodeCell,
  encodeCells,
  isRefusal,
  refuse,
  type EnteredOn,
  type Refusal,
  type SaveConflict,
  type SavedSince,
  type Viewer,
} from '@vlis/domain';
import type { EntityManager } from 'typeorm';
import type { AuditDraft } from '../../../platform/audit/audit-draft.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/database/database.js';
import { findings } from '../report/explained.js';
import { lockWholeReport, type ReportRow, type WholeReport } from '../report/report.repository.js';
import { ReportDesk } from '../report/report-desk.js';
import { ReportView } from '../report/report-view.js';
import { saveReport } from '../report/save-report.js';

export interface SaveCommand extends EnteredOn {
  readonly submissionId: number;
}

export interface Conflict extends SaveConflict {
  readonly submissionId: number;
}

@Injectable()
export class SaveCells {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly desk: ReportDesk,
  ) {}

  async run(viewer: Viewer, { submissionId, ...entered }: SaveCommand): Promise<ReportView | Conflict | Refusal> {
    return this.database.run<ReportView | Conflict>(viewer, 'submission.save', async (tx, audit) => {
      audit.about('submission', [submissionId]);
      const report = await lockWholeReport(tx, viewer, 'submission.save', submissionId);
      if (!report) return refuse('NOT_FOUND');
      return this.enter(tx, audit, viewer, report, entered, decideSave);
    });
  }

  /** Within a deed that has locked the report, and says in its audit what it is about. */
  async enter(
    tx: EntityManager,
    audit: AuditDraft,
    viewer: Viewer,
    report: WholeReport,
    entered: EnteredOn,
    decide: typeof decideSave,
  ): Promise<ReportView | Conflict | Refusal> {
    const opened = await this.desk.openWhole(tx, report);
    const since = await savedSince(tx, report, entered.baseRevision);
    const decided = decide({ ...report, ...opened, since }, entered, this.clock.today());
    if (isRefusal(decided)) return 'conflicts' in decided ? { ...decided, submissionId: report.id } : decided;

    const { cells, check, change, revision, explanations } = decided;
    if (!change) {
      audit.nothingDone();
      return ReportView.written(report, opened, check);
    }
    const now = this.clock.now();
    const stored = encodeCells(cells);
    const write = { ...report, revision, cells: stored, explanations, check, effect: null };
    await saveReport(tx, viewer.accountId, write, { submissionId: report.id, revision, change, cells: stored }, now);
    audit.note({ revision, items: [...change.cells.keys()], explained: findings(Object.keys(change.explained)) });
    const row = { ...report, revision, cells: stored, explanations, updatedAt: now };
    return ReportView.written(row, { ...opened, cells }, check);
  }
}

const LATER = `
  select v.changes, v.explained, a.name as by, v.at from submission_revision v join account a on a.id = v.account_id
  where v.submission_id = $1 and v.revision > $2 order by v.revision`;

interface StoredRevision {
  readonly changes: Readonly<Record<string, readonly [string | null, string]>>;
  readonly explained: Readonly<Record<string, readonly [string, string]>>;
  readonly by: string;
  readonly at: Date;
}

/** Asks nothing where nobody has saved since. */
async function savedSince(tx: EntityManager, report: ReportRow, baseRevision: number): Promise<SavedSince> {
  if (baseRevision >= report.revision) return { cells: [], texts: [] };
  const rows: readonly StoredRevision[] = await tx.query(LATER, [report.id, baseRevision]);
  const cells = rows.flatMap(({ changes, by, at }) =>
    Object.entries(changes).map(([code, [before, after]]) => ({
      ...{ code, by, at, after: decodeCell(after) },
      before: before === null ? undefined : decodeCell(before),
    })),
  );
  const texts = rows.flatMap(({ explained }) => Object.entries(explained).map(([key, [, after]]) => ({ key, after })));
  return { cells, texts };
}
