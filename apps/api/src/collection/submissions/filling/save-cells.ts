/** Saves some cells of a submission. `decideSave` of the domain decides what may be saved and what follows from it. */
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
import { findings } from '../record/explained.js';
import { lockWholeSubmission, type SubmissionRow, type WholeSubmission } from '../record/submission.repository.js';
import { SubmissionReader } from '../record/submission-reader.js';
import { SubmissionView } from '../record/submission-view.js';
import { saveSubmission } from '../record/save-submission.js';

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
    private readonly reader: SubmissionReader,
  ) {}

  async run(viewer: Viewer, { submissionId, ...entered }: SaveCommand): Promise<SubmissionView | Conflict | Refusal> {
    return this.database.run<SubmissionView | Conflict>(viewer, 'submission.save', async (tx, audit) => {
      audit.about('submission', [submissionId]);
      const submission = await lockWholeSubmission(tx, viewer, 'submission.save', submissionId);
      if (!submission) return refuse('NOT_FOUND');
      return this.enter(tx, audit, viewer, submission, entered, decideSave);
    });
  }

  /** To be called within an action that has locked the submission and names its subject in the audit. */
  async enter(
    tx: EntityManager,
    audit: AuditDraft,
    viewer: Viewer,
    submission: WholeSubmission,
    entered: EnteredOn,
    decide: typeof decideSave,
  ): Promise<SubmissionView | Conflict | Refusal> {
    const opened = await this.reader.openWhole(tx, submission);
    const since = await savedSince(tx, submission, entered.baseRevision);
    const decided = decide({ ...submission, ...opened, since }, entered, this.clock.today());
    if (isRefusal(decided)) return 'conflicts' in decided ? { ...decided, submissionId: submission.id } : decided;

    const { cells, check, change, revision, explanations } = decided;
    if (!change) {
      audit.nothingDone();
      return SubmissionView.written(submission, opened, check);
    }
    const now = this.clock.now();
    const stored = encodeCells(cells);
    const write = { ...submission, revision, cells: stored, explanations, check, influence: null };
    await saveSubmission(
      tx,
      viewer.accountId,
      write,
      { submissionId: submission.id, revision, change, cells: stored },
      now,
    );
    audit.note({ revision, items: [...change.cells.keys()], explained: findings(Object.keys(change.explained)) });
    const row = { ...submission, revision, cells: stored, explanations, updatedAt: now };
    return SubmissionView.written(row, { ...opened, cells }, check);
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

/** Runs no statement where nobody has saved since. */
async function savedSince(tx: EntityManager, submission: SubmissionRow, baseRevision: number): Promise<SavedSince> {
  if (baseRevision >= submission.revision) return { cells: [], texts: [] };
  const rows: readonly StoredRevision[] = await tx.query(LATER, [submission.id, baseRevision]);
  const cells = rows.flatMap(({ changes, by, at }) =>
    Object.entries(changes).map(([code, [before, after]]) => ({
      ...{ code, by, at, after: decodeCell(after) },
      before: before === null ? undefined : decodeCell(before),
    })),
  );
  const texts = rows.flatMap(({ explained }) => Object.entries(explained).map(([key, [, after]]) => ({ key, after })));
  return { cells, texts };
}
