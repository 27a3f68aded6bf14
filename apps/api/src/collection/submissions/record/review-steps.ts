/** The steps of a submission's life, appended and never changed. Reviews add theirs through here too. */
import type { SubmissionStep } from '@vlis/domain';
import type { EntityManager } from 'typeorm';
import type { Statement } from '../../../platform/database/packet.js';
import { holdStatement } from '../../../platform/database/hold-statement.js';

export interface NewStep extends SubmissionStep {
  readonly submissionId: number;
  readonly note?: string | null;
  /** The exception that let one person act alone, where one was needed. */
  readonly exceptionId?: number;
  /** When it happened, where that was not now: a submission backfilled long after it had come. */
  readonly at?: Date;
}

/** Appends steps in the order given, at `at` unless a step says otherwise, and returns their ids in that order. */
export async function appendSteps(tx: EntityManager, ...given: Given): Promise<readonly string[]> {
  const { text, values } = insertSteps(...given);
  const written: readonly { id: string }[] = await tx.query(text, [...values]);
  return written.map(({ id }) => id);
}

/** The same, with what follows in the action, for whoever needs no ids. */
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
