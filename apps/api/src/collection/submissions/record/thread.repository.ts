/**
 * The thread of a submission: queries, steps, changes of cells. Callers come here only with a submission that the viewer may see.
 */
import { decodeCell, isMendedIn, stageOf, type Cells, type OpenQuery, type ReviewStage } from '@vlis/domain';
import type { EntityManager } from 'typeorm';
import { cellModel, type CellChangeModel } from './cell.model.js';
import type { CellQueryModel, ReviewStepModel } from './submission.model.js';

/** A query as stored, with the cell's sent value as stored text while the submission is back with its library. */
export type StoredQuery = Omit<CellQueryModel, 'about' | 'mended' | 'stage'> &
  Pick<OpenQuery, 'about'> & { readonly stage: string };

/** A step as stored, with the code of the stage at which it was decided. */
export type StoredStep = Omit<ReviewStepModel, 'stage'> & { readonly stage: string | null };

export const readQueries = (db: EntityManager, submissionId: number): Promise<StoredQuery[]> =>
  db.query(
    `select q.id, q.item, q.reason, q.stage, r.name as "raisedBy", q.raised_at as "raisedAt", q.answer,
       a.name as "answeredBy", q.answered_at as "answeredAt", s.sent -> 'cells' ->> q.item as about
     from cell_query q join submission s on s.id = q.submission_id
     join account r on r.id = q.raised_by left join account a on a.id = q.answered_by
     where q.submission_id = $1 order by q.id`,
    [submissionId],
  );

/** @param cells those that the reader may see */
export const queryModel = (query: StoredQuery, cells: Cells, chain: readonly ReviewStage[]): CellQueryModel => ({
  ...query,
  stage: stageOf(chain, query.stage) ?? null,
  about: query.about === null ? null : cellModel(query.item, decodeCell(query.about)),
  mended: query.answeredAt == null && isMendedIn(query, cells),
});

export const readSteps = (db: EntityManager, submissionId: number): Promise<StoredStep[]> =>
  db.query(
    `select s.id::int, s.move, s.from_state as "from", s.to_state as "to", s.from_stage as stage, a.name as by, s.at, s.note,
       case when x.id is not null then json_build_object('reason', x.reason, 'grantedBy', g.name,
         'validFrom', x.valid_from, 'validTo', x.valid_to) end as exception,
       case when f.id is not null then json_build_object('id', f.id, 'name', f.name, 'bytes', f.bytes) end as file
     from review_step s join account a on a.id = s.account_id
     left join review_exception x on x.id = s.exception_id left join account g on g.id = x.granted_by
     left join review_step_file sf on sf.step_id = s.id left join file f on f.id = sf.file_id
     where s.submission_id = $1 order by s.id`,
    [submissionId],
  );

interface RevisionRow {
  readonly revision: number;
  readonly by: string;
  readonly at: Date;
  readonly changes: Readonly<Record<string, readonly [string | null, string]>>;
}

/** Cells changed since a reviewer last had the submission (the last step before the newest submission), newest first. */
export async function readChanges(db: EntityManager, submissionId: number): Promise<CellChangeModel[]> {
  const rows = await db.query<RevisionRow[]>(
    `select v.revision, a.name as by, v.at, v.changes
     from submission_revision v join account a on a.id = v.account_id
     where v.submission_id = $1 and v.revision > coalesce(
       (select max(revision) from review_step where submission_id = $1 and move not in ('submit', 'withdraw')), 0)
     order by v.revision desc`,
    [submissionId],
  );
  return rows.flatMap(({ revision, by, at, changes }) =>
    Object.entries(changes).map(([code, [before, after]]) => ({
      ...{ code, revision, by, at },
      before: before === null ? null : cellModel(code, decodeCell(before)),
      after: cellModel(code, decodeCell(after)),
    })),
  );
}
