/**
 * Queries of reviewers that wait for an answer, in words or by another figure in the cell (libs/domain review/open-query.ts): how
 * they are read and closed.
 */
import type { OpenQuery } from '@vlis/domain';
import type { EntityManager } from 'typeorm';

/** The open queries of the submission `s`, as JSON. */
export const OPEN_QUERIES_SQL = `
  (select coalesce(json_agg(json_build_object('id', q.id, 'item', q.item, 'about', s.sent -> 'cells' ->> q.item) order by q.id), '[]')
   from cell_query q where q.submission_id = s.id and q.answered_at is null)`;

/**
 * Items of the submission `s` that a reviewer has asked about, and items changed since the last review; null before the first
 * review.
 */
export const REVIEWED_SQL = `
  (select array(
     select item from cell_query where submission_id = s.id
     union select jsonb_object_keys(changes) from submission_revision
       where submission_id = s.id and revision > last.revision)
   from (select max(revision) as revision from review_step where submission_id = s.id and move not in ('submit', 'withdraw')) as last
   where last.revision is not null)`;

/** Whether the figure answers the query `q` of the submission `submission`; the same rule as `isMended` of the domain. */
export const MENDED_SQL = `coalesce(submission.cells ->> q.item <> submission.sent -> 'cells' ->> q.item
  and submission.cells ->> q.item not like '~%', false)`;

export interface ReviewRecord {
  readonly queries: readonly OpenQuery[];
  readonly reviewed: readonly string[] | null;
}

/** In one statement. */
export async function readReviewRecord(tx: EntityManager, submissionId: number): Promise<ReviewRecord> {
  const [row]: ReviewRecord[] = await tx.query(
    `select ${OPEN_QUERIES_SQL} as queries, ${REVIEWED_SQL} as reviewed from submission s where s.id = $1`,
    [submissionId],
  );
  return row ?? { queries: [], reviewed: null };
}

/** On submission, queries that a new figure answers are closed without a text. */
export async function closeMended(
  tx: EntityManager,
  accountId: number,
  queries: readonly OpenQuery[],
  at: Date,
): Promise<void> {
  if (!queries.length) return;
  await tx.query(`update cell_query set answered_by = $2, answered_at = $3 where id = any($1::int[])`, [
    queries.map(({ id }) => id),
    accountId,
    at,
  ]);
}
