/**
 * Saves some cells of a report. Each save names the revision it was based on: cells that somebody else has changed
 * since come back as a choice and nothing is written; other cells merge. A cell that cannot be read refuses the save.
 */
import { Injectable } from '@nestjs/common';
import {
  changedCells,
  conflictsOf,
  decodeCell,
  encodeCells,
  derive,
  isEditable,
  issue,
  refuse,
  roundPhase,
  type Cell,
  type CellConflict,
  type Explanations,
  type LaterChange,
  type Refusal,
  type Viewer,
} from '@vlis/domain';
import type { EntityManager } from 'typeorm';
import { Clock } from '../../platform/clock/clock.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { readTypedCells, type TypedCell } from '../report/read-cells.js';
import { lockReport, type ReportRow } from '../report/report.repository.js';
import { ReportDesk } from '../report/report-desk.js';
import { refuseByPhase } from '../report/round-gate.js';
import { appendRevisions, writeReports } from '../report/save-report.js';
import { standingOf } from '../report/standing.js';

export interface SaveCommand {
  readonly submissionId: number;
  readonly baseRevision: number;
  readonly cells: readonly TypedCell[];
  /** By finding (`R49:E06`); an empty text takes an explanation back. */
  readonly explanations: Explanations;
}

/** A refusal that carries the choice to be made; nothing was written. */
export interface Conflict extends Refusal {
  readonly revision: number;
  readonly submissionId: number;
  readonly conflicts: readonly CellConflict[];
}

const MAXIMUM_EXPLANATION = 2000;

@Injectable()
export class SaveCells {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly desk: ReportDesk,
  ) {}

  async run(viewer: Viewer, command: SaveCommand): Promise<{ id: number } | Conflict | Refusal> {
    return this.work.run<{ id: number } | Conflict>(viewer, 'submission.save', async (tx, audit) => {
      const report = await lockReport(tx, viewer, 'submission.save', command.submissionId);
      if (!report) return refuse('NOT_FOUND');
      const closed = this.refuseClosed(report, command);
      if (closed) return closed;

      const { questionnaire, context, cells } = await this.desk.open(tx, report);
      const typed = readTypedCells(questionnaire, command.cells);
      if (typed.issues.length) return refuse('INVALID_CELLS', typed.issues, { count: `${typed.issues.length}` });

      const later = await laterChanges(tx, report, command.baseRevision);
      const conflicts = conflictsOf(typed.cells, later);
      if (conflicts.length) return conflictOf(report, command, conflicts);

      const explanations = withExplanations(report.explanations, command.explanations);
      const changes = changedCells(cells, typed.cells);
      if (!changes.size && sameTexts(explanations, report.explanations)) return { id: report.id };

      const now = this.clock.now();
      const merged = derive(questionnaire, new Map<string, Cell>([...cells, ...typed.cells]));
      const standing = standingOf(questionnaire, merged, context, explanations);
      const revision = report.revision + 1;
      const stored = encodeCells(merged);
      await writeReports(tx, [{ ...report, revision, cells: stored, explanations, standing, effect: null }], now);
      await appendRevisions(tx, viewer.accountId, [{ submissionId: report.id, revision, changes, cells: stored }], now);
      audit.about('submission', [report.id]).note({ revision, items: [...changes.keys()] });
      return { id: report.id };
    });
  }

  private refuseClosed(report: ReportRow, command: SaveCommand): Refusal | undefined {
    if (!isEditable(report.state)) return refuse('MOVE_NOT_POSSIBLE', [], { state: report.state });
    const long = Object.entries(command.explanations).filter(([, text]) => text.length > MAXIMUM_EXPLANATION);
    if (long.length) return refuse('INVALID_INPUT', [], { detail: `explanation > ${MAXIMUM_EXPLANATION}` });
    if (command.baseRevision > report.revision || command.baseRevision < 0) {
      const params = { expected: `${command.baseRevision}`, actual: `${report.revision}` };
      return refuse('STALE_REVISION', [issue('BAD_DEFINITION', 'baseRevision', { detail: 'revision' })], params);
    }
    return refuseByPhase(report.days, roundPhase(report.days, this.clock.today()));
  }
}

/** Explanations after a save: new ones replace, empty ones go. Keys that name nothing are harmless and short-lived. */
function withExplanations(before: Explanations, given: Explanations): Explanations {
  const merged = { ...before, ...given };
  return Object.fromEntries(Object.entries(merged).filter(([, text]) => text.trim() !== ''));
}

const sameTexts = (a: Explanations, b: Explanations): boolean =>
  Object.keys(a).length === Object.keys(b).length && Object.entries(a).every(([key, text]) => b[key] === text);

const conflictOf = (report: ReportRow, command: SaveCommand, conflicts: readonly CellConflict[]): Conflict => ({
  ...refuse('STALE_REVISION', [], { expected: `${command.baseRevision}`, actual: `${report.revision}` }),
  submissionId: report.id,
  revision: report.revision,
  conflicts,
});

type StoredChanges = Readonly<Record<string, readonly [string | null, string]>>;

/** What others have changed after the revision, in order of time. */
async function laterChanges(tx: EntityManager, report: ReportRow, baseRevision: number): Promise<LaterChange[]> {
  if (baseRevision === report.revision) return [];
  const rows: readonly { changes: StoredChanges; by: string; at: Date }[] = await tx.query(
    `select v.changes, a.name as by, v.at from submission_revision v join account a on a.id = v.account_id
     where v.submission_id = $1 and v.revision > $2 order by v.revision`,
    [report.id, baseRevision],
  );
  return rows.flatMap(({ changes, by, at }) =>
    Object.entries(changes).map(([code, [before, after]]) => ({
      ...{ code, by, at, after: decodeCell(after) },
      before: before === null ? undefined : decodeCell(before),
    })),
  );
}
