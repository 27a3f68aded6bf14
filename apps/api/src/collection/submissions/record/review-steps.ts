/**
 * The steps in the life of a submission. They are appended and never changed; the actions of reviews append theirs through here
 * too.
 */
import type { SubmissionStep } from '@vlis/domain';
import type { EntityManager } from 'typeorm';
import type { Statement } from '../../../platform/database/packet.js';
import { holdStatement } from '../../../platform/database/hold-statement.js';

export interface NewStep extends SubmissionStep {
  readonly submissionId: number;
  readonly note?: string | null;
  /** The exception that let one person act alone, where one was needed. */
  readonly exceptionId?: number;
  /** When the step happened, where it is written down later (backfill). */
  readonly at?: Date;
}

/** Appends steps in the order given, at `at` unless a step says otherwise, and returns their ids in that order. */
export async function appendSteps(tx: EntityManager, ...given: Given): Promise<readonly string[]> {
  const { text, values } = insertSteps(...given);
  const written: readonly { id: string }[] = await tx.query(text, [...values]);
  return written.map(({ id }) => id);
}

/** The same without the ids: the statement is sent together with the next one of the action. */
export const holdSteps = (tx: EntityManager, ...given: Given): Promise<void> =>
  holdStatement(tx, insertSteps(...given));

type Given = readonly [accountId: number, steps: readonly NewStep[], at: Date];

function insertSteps(...[accountId, steps, at]: Given): Statement {
  const rows = steps.map(({ submissionId, move, from, to, revision, note, at: own, exceptionId }, n) => ({
    ...{ n, submission_id: submissionId, move, from_state: from.state, from_stage: from.stage },
    ...{ to_state: to.state, to_stage: to.stage, revision },
    ...{ note: note ?? null, at: own ?? at, exception_id: exceptionId ?? null },
  }));
  const text = `
    insert into review_step (submission_id, at, account_id, move, from_state, from_stage, to_state, to_stage, revision,
      note, exception_id)
    select submission_id, at, $2, move, from_state, from_stage, to_state, to_stage, revision, note, exception_id
    from jsonb_to_recordset($1::jsonb) as s (n int, submission_id int, move text, from_state text, from_stage text,
      to_state text, to_stage text, revision int, note text, at timestamptz, exception_id int)
    order by n
    returning id`;
  return { text, values: [JSON.stringify(rows), accountId] };
}
