/** Writing a report back: one statement for any number of reports, and the history of their cells beside it. */
import {
  encodeCell,
  type Cell,
  type Effect,
  type EncodedCells,
  type Explanations,
  type SubmissionState,
} from '@vlis/domain';
import type { EntityManager } from 'typeorm';
import type { Standing } from './standing.js';

export interface ReportWrite {
  readonly id: number;
  readonly state: SubmissionState;
  readonly revision: number;
  readonly cells: EncodedCells;
  readonly explanations: Explanations;
  readonly standing: Standing;
  readonly submittedAt: Date | null;
  readonly late: boolean;
  /** Null: nothing declared, stays as it was. */
  readonly partialPeriod: boolean | null;
  /** Set on submission; absent: stays as it was. */
  readonly effect?: Effect | null;
}

/** Stores working cells, computed items included. The rows are locked by the caller. */
export async function writeReports(tx: EntityManager, writes: readonly ReportWrite[], at: Date): Promise<void> {
  const rows = writes.map(({ id, state, revision, cells, explanations, standing, submittedAt, late, ...write }) => ({
    ...{ id, state, revision, explanations, late, cells, submitted_at: submittedAt },
    ...{ filled: standing.filled, asked: standing.asked, errors: standing.errors, warnings: standing.warnings },
    ...{ open_warnings: standing.openWarnings, partial_period: write.partialPeriod },
    ...{ effect: write.effect?.share.toFixed(), effect_item: write.effect?.item },
  }));
  await tx.query(
    `update submission s set state = n.state, revision = n.revision, cells = n.cells, explanations = n.explanations,
       filled = n.filled, asked = n.asked, errors = n.errors, warnings = n.warnings, open_warnings = n.open_warnings,
       submitted_at = n.submitted_at, late = n.late, partial_period = coalesce(n.partial_period, s.partial_period),
       effect = coalesce(n.effect, s.effect), effect_item = coalesce(n.effect_item, s.effect_item), updated_at = $2
     from jsonb_to_recordset($1::jsonb) as n (id int, state text, revision int, cells jsonb, explanations jsonb,
       filled smallint, asked smallint, errors smallint, warnings smallint, open_warnings smallint,
       submitted_at timestamptz, late boolean, partial_period boolean, effect numeric, effect_item text)
     where s.id = n.id`,
    [JSON.stringify(rows), at],
  );
}

export interface RevisionWrite {
  readonly submissionId: number;
  readonly revision: number;
  readonly changes: ReadonlyMap<string, { before?: Cell; after: Cell }>;
  /** The cells as they are now stored: what a change led to stands here already as text; a declaration does not. */
  readonly cells: EncodedCells;
  /** Explanations before and after, by key (`changedTexts` of the domain). */
  readonly explained: Readonly<Record<string, readonly [string, string]>>;
}

/** Appends what changed: item, or the attribute that was declared, → [before, after], in storage text. */
export async function appendRevisions(
  tx: EntityManager,
  accountId: number,
  revisions: readonly RevisionWrite[],
  at: Date,
): Promise<void> {
  const rows = revisions.map(({ submissionId, revision, changes, cells, explained }) => ({
    submission_id: submissionId,
    revision,
    explained,
    changes: Object.fromEntries(
      [...changes].map(([code, { before, after }]) => [
        code,
        [before ? encodeCell(before) : null, cells[code] ?? encodeCell(after)],
      ]),
    ),
  }));
  await tx.query(
    `insert into submission_revision (submission_id, revision, at, account_id, changes, explained)
     select submission_id, revision, $2, $3, changes, explained
     from jsonb_to_recordset($1::jsonb) as n (submission_id int, revision int, changes jsonb, explained jsonb)`,
    [JSON.stringify(rows), at, accountId],
  );
}
