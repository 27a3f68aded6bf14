/** Writes submissions back: one statement for any number of them, together with the history of their cells. */
import { setImmediate } from 'node:timers/promises';
import {
  encodeCell,
  type Influence,
  type EncodedCells,
  type EntryChange,
  type Explanations,
  type SubmissionCheck,
  type SubmissionPosition,
} from '@vlis/domain';
import type { EntityManager } from 'typeorm';
import { holdStatement } from '../../../platform/database/hold-statement.js';

export interface SubmissionWrite extends SubmissionPosition {
  readonly id: number;
  readonly revision: number;
  readonly cells: EncodedCells;
  readonly explanations: Explanations;
  readonly check: SubmissionCheck;
  readonly submittedAt: Date | null;
  readonly late: boolean;
  /** Written on submission only; absent: the stored value stays. */
  readonly influence?: Influence | null;
  /** How many cells are to look at; written on submission only; absent: the stored value stays. */
  readonly toLookAt?: number;
}

const submissionRows = (writes: readonly SubmissionWrite[]): readonly object[] =>
  writes.map(({ id, state, stage, revision, cells, explanations, check, submittedAt, late, ...write }) => ({
    ...{ id, state, stage, revision, explanations, late, cells, submitted_at: submittedAt },
    ...{ filled: check.filled, asked: check.asked, errors: check.errors, warnings: check.warnings },
    ...{ open_warnings: check.openWarnings },
    ...{ influence: write.influence?.share.toFixed(), influence_item: write.influence?.item },
    ...{ to_look_at: write.toLookAt },
  }));
/** $1: `submissionRows` as JSON; $2: when. */
const UPDATE = `
  update submission s set state = n.state, stage = n.stage, revision = n.revision, cells = n.cells, explanations = n.explanations,
    filled = n.filled, asked = n.asked, errors = n.errors, warnings = n.warnings, open_warnings = n.open_warnings,
    submitted_at = n.submitted_at, late = n.late,
    sent = case when n.state = 'returned' then s.sent end,
    returned_until = case when n.state = 'returned' then s.returned_until end,
    effect = coalesce(n.influence, s.effect), effect_item = coalesce(n.influence_item, s.effect_item),
    to_look_at = coalesce(n.to_look_at, s.to_look_at), updated_at = $2
  from jsonb_to_recordset($1::jsonb) as n (id int, state text, stage text, revision int, cells jsonb, explanations jsonb,
    filled smallint, asked smallint, errors smallint, warnings smallint, open_warnings smallint,
    submitted_at timestamptz, late boolean, influence numeric, influence_item text,
    to_look_at smallint)
  where s.id = n.id`;

/**
 * Stores a locked submission with its cells, computed ones included. The statement is sent together with the next one of the
 * action.
 */
export async function writeSubmission(tx: EntityManager, write: SubmissionWrite, at: Date): Promise<void> {
  await holdStatement(tx, { text: UPDATE, values: [JSON.stringify(submissionRows([write])), at] });
}

export interface RevisionWrite {
  readonly submissionId: number;
  readonly revision: number;
  readonly change: EntryChange;
  /** The new cells as stored text; the revision takes the values after the change from here. */
  readonly cells: EncodedCells;
}

const revisionRows = (revisions: readonly RevisionWrite[]): readonly object[] =>
  revisions.map(({ submissionId, revision, change, cells }) => ({
    submission_id: submissionId,
    revision,
    explained: change.explained,
    changes: Object.fromEntries(
      [...change.cells].map(([code, { before, after }]) => [
        code,
        [before ? encodeCell(before) : null, cells[code] ?? encodeCell(after)],
      ]),
    ),
  }));

/** @param rows the SQL parameter with `revisionRows` as JSON; the others likewise */
const insertRevisions = (rows: string, at: string, accountId: string): string => `
  insert into submission_revision (submission_id, revision, at, account_id, changes, explained)
  select submission_id, revision, ${at}, ${accountId}, changes, explained
  from jsonb_to_recordset(${rows}::jsonb) as n (submission_id int, revision int, changes jsonb, explained jsonb)`;

/**
 * Stores many locked submissions and their revisions. The changes (item → [before, after], as stored text) are written out while
 * PostgreSQL works on the submissions, and are sent together with the next statement of the action.
 */
export async function saveSubmissions(
  tx: EntityManager,
  accountId: number,
  writes: readonly SubmissionWrite[],
  revisions: readonly RevisionWrite[],
  at: Date,
): Promise<void> {
  const values = [JSON.stringify(submissionRows(writes)), at];
  // Waits one turn of the event loop, so that the statement leaves before the processor is busy with the revisions.
  const changed = setImmediate().then(() => JSON.stringify(revisionRows(revisions)));
  const [rows] = await Promise.all([changed, tx.query(UPDATE, values)]);
  const text = insertRevisions('$1', '$2::timestamptz', '$3::int');
  await holdStatement(tx, { text, values: [rows, at, accountId] });
}

const SAVE = `with written as (${UPDATE}) ${insertRevisions('$3', '$2::timestamptz', '$4::int')}`;

/** The same for one submission in one statement, sent together with the audit entry and the commit. */
export async function saveSubmission(
  tx: EntityManager,
  accountId: number,
  write: SubmissionWrite,
  revision: RevisionWrite,
  at: Date,
): Promise<void> {
  const rows = [submissionRows([write]), revisionRows([revision])].map((one) => JSON.stringify(one));
  await holdStatement(tx, { name: 'save-submission', text: SAVE, values: [rows[0], at, rows[1], accountId] });
}
