/**
 * Saves some cells of a report. Each save names the revision it was based on: cells that somebody else has changed
 * since come back as a choice and nothing is written; other cells merge, and of an explanation both texts stay. A cell
 * that cannot be read refuses the save. The declaration that the report is a closing one goes the way of the cells.
 */
import { Injectable } from '@nestjs/common';
import {
  changedCells,
  changedTexts,
  conflictsOf,
  declaring,
  decodeCell,
  derive,
  encodeCells,
  isEditable,
  issue,
  mergedExplanations,
  partsOfKey,
  refuse,
  refuseStale,
  REMARK,
  tooLong,
  UNLIKE_BEFORE,
  type Cell,
  type CellConflict,
  type Explanations,
  type Issue,
  type LaterChange,
  type LaterText,
  type Questionnaire,
  type Refusal,
  type Viewer,
} from '@vlis/domain';
import type { EntityManager } from 'typeorm';
import type { AuditDraft } from '../../../platform/audit/audit-draft.js';
import { findings } from '../../../platform/audit/facts.js';
import { Clock } from '../../../platform/clock/clock.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { readTypedCells, type TypedCell } from '../report/read-cells.js';
import { lockWholeReport, type ReportRow, type WholeReport } from '../report/report.repository.js';
import { ReportDesk } from '../report/report-desk.js';
import { ReportView } from '../report/report-view.js';
import { refuseByPhase } from '../report/round-gate.js';
import { saveReport } from '../report/save-report.js';
import { standingOf } from '../report/standing.js';

/** What somebody puts into a report at once. */
export interface Entered {
  readonly cells: readonly TypedCell[];
  /** By finding (`R49:E06`); an empty text takes an explanation back. */
  readonly explanations: Explanations;
  /** Absent: stays as it is. */
  readonly partialPeriod?: boolean | null;
}

/** And the revision that they were looking at; 0: a report that nobody had begun. */
export interface EnteredOn extends Entered {
  readonly baseRevision: number;
}

export interface SaveCommand extends EnteredOn {
  readonly submissionId: number;
}

/** A refusal that carries the choice to be made; nothing was written. */
export interface Conflict extends Refusal {
  readonly revision: number;
  readonly submissionId: number;
  readonly conflicts: readonly CellConflict[];
}

@Injectable()
export class SaveCells {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly desk: ReportDesk,
  ) {}

  async run(viewer: Viewer, { submissionId, ...entered }: SaveCommand): Promise<ReportView | Conflict | Refusal> {
    return this.work.run<ReportView | Conflict>(viewer, 'submission.save', async (tx, audit) => {
      audit.about('submission', [submissionId]);
      const report = await lockWholeReport(tx, viewer, 'submission.save', submissionId);
      return report ? this.enter(tx, audit, viewer, report, entered) : refuse('NOT_FOUND');
    });
  }

  /** Within a deed that has locked the report, and says in its audit what it is about. */
  async enter(
    tx: EntityManager,
    audit: AuditDraft,
    viewer: Viewer,
    report: WholeReport,
    entered: EnteredOn,
  ): Promise<ReportView | Conflict | Refusal> {
    const closed = this.refuseClosed(report, entered);
    if (closed) return closed;

    const partialPeriod = entered.partialPeriod ?? report.partialPeriod;
    const opened = await this.desk.openWhole(tx, { ...report, partialPeriod });
    const { questionnaire, context, cells } = opened;
    const typed = readTypedCells(questionnaire, context, entered.cells);
    const wrong = [...typed.issues, ...checkTexts(questionnaire, entered.explanations)];
    if (wrong.length) return refuse('INVALID_CELLS', wrong, { count: `${wrong.length}` });

    const mine = entered.partialPeriod == null ? typed.cells : declaring(typed.cells, entered.partialPeriod);
    const later = await laterChanges(tx, report, entered.baseRevision);
    const conflicts = conflictsOf(mine, later.cells);
    if (conflicts.length) return conflictOf(report, entered, conflicts);

    const explanations = mergedExplanations(report.explanations, entered.explanations, later.texts);
    const explained = changedTexts(report.explanations, explanations);
    const changes = changedCells(declaring(cells, report.partialPeriod), mine);
    if (!changes.size && !Object.keys(explained).length) {
      audit.nothingDone();
      return ReportView.written(report, opened, standingOf(questionnaire, cells, context, explanations));
    }

    const now = this.clock.now();
    const merged = derive(questionnaire, new Map<string, Cell>([...cells, ...typed.cells]));
    const standing = standingOf(questionnaire, merged, context, explanations);
    const revision = report.revision + 1;
    const stored = encodeCells(merged);
    const write = { ...report, revision, cells: stored, explanations, partialPeriod, standing, effect: null };
    const history = { submissionId: report.id, revision, changes, cells: stored, explained };
    await saveReport(tx, viewer.accountId, write, history, now);
    audit.note({ revision, items: [...changes.keys()], explained: findings(Object.keys(explained)) });
    const row = { ...report, revision, cells: stored, explanations, partialPeriod, updatedAt: now };
    return ReportView.written(row, { ...opened, cells: merged }, standing);
  }

  private refuseClosed(report: ReportRow, { baseRevision }: EnteredOn): Refusal | undefined {
    if (!isEditable(report.state)) return refuse('MOVE_NOT_POSSIBLE', [], { state: report.state });
    if (baseRevision > report.revision || baseRevision < 0) {
      // No page has shown a revision that there is not.
      return refuseStale(baseRevision, report.revision);
    }
    return refuseByPhase(report.days, this.clock.today(), report.returnedUntil);
  }
}

/** An explanation is of a rule of the form, or of a number unlike before, and an item that is asked, and no longer than one reads. */
function checkTexts({ form, asked }: Questionnaire, texts: Explanations): readonly Issue[] {
  const rules = new Set([REMARK, UNLIKE_BEFORE, ...form.definition.rules.map(({ code }) => code)]);
  return Object.entries(texts).flatMap(([key, text]) => {
    const { rule, item } = partsOfKey(key);
    if (!rules.has(rule) || !asked.has(item))
      return [issue('ITEM_NOT_ASKED', item.slice(0, 40), { item: key.slice(0, 40) })];
    return tooLong(text, item);
  });
}

const conflictOf = (report: ReportRow, { baseRevision }: EnteredOn, conflicts: readonly CellConflict[]): Conflict => ({
  ...refuse('STALE_REVISION', [], { expected: `${baseRevision}`, actual: `${report.revision}` }),
  submissionId: report.id,
  revision: report.revision,
  conflicts,
});

interface Later {
  readonly cells: readonly LaterChange[];
  readonly texts: readonly LaterText[];
}

interface StoredRevision {
  readonly changes: Readonly<Record<string, readonly [string | null, string]>>;
  readonly explained: Readonly<Record<string, readonly [string, string]>>;
  readonly by: string;
  readonly at: Date;
}

/** What was changed after the revision, in order of time. */
async function laterChanges(tx: EntityManager, report: ReportRow, baseRevision: number): Promise<Later> {
  if (baseRevision === report.revision) return { cells: [], texts: [] };
  const rows: readonly StoredRevision[] = await tx.query(
    `select v.changes, v.explained, a.name as by, v.at from submission_revision v join account a on a.id = v.account_id
     where v.submission_id = $1 and v.revision > $2 order by v.revision`,
    [report.id, baseRevision],
  );
  const cells = rows.flatMap(({ changes, by, at }) =>
    Object.entries(changes).map(([code, [before, after]]) => ({
      ...{ code, by, at, after: decodeCell(after) },
      before: before === null ? undefined : decodeCell(before),
    })),
  );
  const texts = rows.flatMap(({ explained }) => Object.entries(explained).map(([key, [, after]]) => ({ key, after })));
  return { cells, texts };
}
