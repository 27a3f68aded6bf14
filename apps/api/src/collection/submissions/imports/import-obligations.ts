/**
 * The obligations of an import with their submissions. A submission is begun where something is entered in it, and locked until
 * the import ends.
 */
import type {
  EncodedCells,
  Explanations,
  IsoDate,
  OpenQuery,
  RoundDays,
  ReviewStage,
  SavedByOther,
  SubmissionPosition,
  Viewer,
} from '@vlis/domain';
import type { EntityManager } from 'typeorm';
import { JOIN_PERIOD, OBLIGATION_PLACE, PERIOD_SQL } from '../../calendar/index.js';
import { within } from '../../../platform/access/within.js';
import { CHAIN_SQL } from '../../chains/index.js';
import { OPEN_QUERIES_SQL, REVIEWED_SQL } from '../record/open-queries.js';
import type { AskedLibrary, AskedRound } from '../record/submission-reader.js';

export interface ImportRound extends AskedRound {
  readonly id: number;
  readonly days: RoundDays;
}

export interface LockedObligation extends AskedLibrary, SubmissionPosition {
  readonly submissionId: number;
  /** The stages of its review, from the library up. */
  readonly chain: readonly ReviewStage[];
  readonly revision: number;
  readonly cells: EncodedCells;
  readonly explanations: Explanations;
  /** When a returned submission had been submitted; null for a draft. */
  readonly submittedAt: Date | null;
  readonly late: boolean;
  readonly dueOn: IsoDate;
  /** The newest save by another account after the importer's own last one; null where there is none. */
  readonly savedByOther: SavedByOther | null;
  readonly queries: readonly OpenQuery[];
  /**
   * Items that a reviewer has asked about, and items changed since that review; null where nobody has reviewed the submission
   * yet.
   */
  readonly reviewed: readonly string[] | null;
}

export async function loadImportRound(db: EntityManager, id: number): Promise<ImportRound | undefined> {
  const [round]: ImportRound[] = await db.query(
    `select r.id, r.form_id as "formId", r.form_version_id as "formVersionId", ${PERIOD_SQL} as period,
       json_build_object('opensOn', r.opens_on, 'cutoffOn', r.cutoff_on, 'dueOn', r.due_on, 'closesOn', r.closes_on) as days
     from round r ${JOIN_PERIOD} where r.id = $1`,
    [id],
  );
  return round;
}

/** The obligations without locks, for reading an input first. */
export function readObligations(
  db: EntityManager,
  viewer: Viewer,
  round: ImportRound,
  libraryIds: readonly number[],
): Promise<AskedLibrary[]> {
  const narrowing = within(viewer, 'submission.import', OBLIGATION_PLACE, 3);
  return db.query(
    `select o.library_id as "libraryId", o.province_id as "provinceId", o.type,
       o.active_whole_period as "activeWholePeriod"
     from obligation o where o.round_id = $1 and o.library_id = any($2::int[]) and ${narrowing.sql}`,
    [round.id, libraryIds, ...narrowing.params],
  );
}

/**
 * What others have saved and asked is looked up only where there is any: most submissions of an import are new.
 *
 * The result is by library. Absent are libraries outside the viewer's scope, libraries without the obligation, and libraries
 * whose submission has not begun and that are not in `begins` (the libraries for which something is entered).
 */
export async function lockObligations(
  tx: EntityManager,
  viewer: Viewer,
  round: ImportRound,
  libraryIds: readonly number[],
  begins: readonly number[],
): Promise<ReadonlyMap<number, LockedObligation>> {
  const narrowing = within(viewer, 'submission.import', OBLIGATION_PLACE, 3);
  const obligations = `from obligation o where o.round_id = $1 and o.library_id = any($2::int[]) and ${narrowing.sql}`;
  await tx.query(
    `insert into submission (round_id, library_id, form_version_id, state)
     select o.round_id, o.library_id, ${Number(round.formVersionId)}, 'draft' ${obligations}
     on conflict do nothing`,
    [round.id, begins, ...narrowing.params],
  );
  const rows: LockedObligation[] = await tx.query(
    `select s.id as "submissionId", s.library_id as "libraryId", s.state, s.stage, ${CHAIN_SQL} as chain, s.revision, s.cells, s.explanations,
       s.submitted_at as "submittedAt", s.late,
       o.province_id as "provinceId", o.type, o.due_on::text as "dueOn",
       o.active_whole_period as "activeWholePeriod",
       case when s.revision > 0 then (select json_build_object('by', a.name, 'at', v.at)
        from submission_revision v join account a on a.id = v.account_id
        where v.submission_id = s.id and v.account_id <> ${Number(viewer.accountId)} and v.revision > coalesce(
          (select max(own.revision) from submission_revision own
           where own.submission_id = s.id and own.account_id = ${Number(viewer.accountId)}), 0)
        order by v.revision desc limit 1) end as "savedByOther",
       case when s.state = 'draft' then '[]' else ${OPEN_QUERIES_SQL} end as queries,
       case when s.state <> 'draft' then ${REVIEWED_SQL} end as reviewed
     from submission s
     join (select o.* ${obligations}) o on o.round_id = s.round_id and o.library_id = s.library_id
     order by s.id for update of s`,
    [round.id, libraryIds, ...narrowing.params],
  );
  return new Map(rows.map((row) => [row.libraryId, { ...row, savedByOther: dated(row.savedByOther) }]));
}

/** JSON has no type for an instant. */
const dated = (saved: { readonly by: string; readonly at: Date | string } | null): SavedByOther | null =>
  saved && { by: saved.by, at: new Date(saved.at) };
