/**
 * All reading of submission rows, narrowed to the viewer's scope in SQL. A submission is read together with its obligation and
 * its round, because every decision about it needs all three.
 */
import { lazyCells } from '@vlis/domain';
import type { Action, Cells, EncodedCells, Explanations, IsoDate, LibraryType } from '@vlis/domain';
import type { Period, ReviewStage, RoundDays, SubmissionPosition, Viewer } from '@vlis/domain';
import type { EntityManager } from 'typeorm';
import { JOIN_PERIOD, OBLIGATION_PLACE, PERIOD_SQL } from '../../calendar/index.js';
import { ownRows, restrictedSql, within } from '../../../platform/access/within.js';
import { LIBRARY_TYPE_JSON } from '../../../ground/registry/index.js';
import { CHAIN_SQL } from '../../chains/index.js';
import { asSeen, type SeenSubmission, type SentSubmission } from './what-was-sent.js';

/** One submission as stored, with columns of its obligation and its round. */
export interface SubmissionRow extends SubmissionPosition {
  readonly id: number;
  readonly roundId: number;
  readonly libraryId: number;
  readonly formId: number;
  readonly formVersionId: number;
  /** The stages of its review, from the library up. */
  readonly chain: readonly ReviewStage[];
  readonly revision: number;
  readonly cells: EncodedCells;
  readonly explanations: Explanations;
  readonly submittedAt: Date | null;
  /** Last day on which a returned submission is taken; null in every other state. */
  readonly returnedUntil: IsoDate | null;
  readonly late: boolean;
  readonly updatedAt: Date;
  readonly influence: string | null;
  readonly influenceItem: string | null;
  readonly provinceId: number;
  /** Code of the body that governs the library, as it was on the cut-off day. */
  readonly body: string;
  readonly restricted: boolean;
  readonly type: string;
  readonly dueOn: IsoDate;
  readonly activeWholePeriod: boolean;
  readonly period: Period;
  readonly days: RoundDays;
}

const COLUMNS = `
  s.id, s.round_id as "roundId", s.library_id as "libraryId", r.form_id as "formId",
  s.form_version_id as "formVersionId", s.state, s.stage, ${CHAIN_SQL} as chain, s.revision, s.cells, s.explanations,
  s.submitted_at as "submittedAt",
  s.returned_until as "returnedUntil", s.late, s.updated_at as "updatedAt", s.effect as influence,
  s.effect_item as "influenceItem",
  o.province_id as "provinceId", o.body, ${restrictedSql('o.body')} as restricted, o.type, o.due_on::text as "dueOn", o.active_whole_period as "activeWholePeriod",
  ${PERIOD_SQL} as period,
  json_build_object('opensOn', r.opens_on, 'cutoffOn', r.cutoff_on, 'dueOn', o.due_on, 'closesOn', r.closes_on) as days`;

const FROM = `
  from submission s
  join obligation o on o.round_id = s.round_id and o.library_id = s.library_id
  join round r on r.id = s.round_id ${JOIN_PERIOD}`;

/**
 * Reads submissions as far as the viewer may see each of them. Ids that do not exist or are outside the viewer's scope are left
 * out of the answer.
 */
export async function readSubmissions(
  db: EntityManager,
  viewer: Viewer,
  ids: readonly number[],
): Promise<SeenSubmission[]> {
  const narrowing = within(viewer, 'submission.read', OBLIGATION_PLACE, 2);
  const own = ownRows(viewer, 'submission.read', OBLIGATION_PLACE.library, 2 + narrowing.params.length);
  const rows = await db.query<
    (SubmissionRow & { own: boolean; sent: SentSubmission | null; filled: number; asked: number })[]
  >(
    `select ${COLUMNS}, ${own.sql} as own, s.sent, s.filled, s.asked
     ${FROM} where s.id = any($1::int[]) and ${narrowing.sql} order by s.id`,
    [ids, ...narrowing.params, ...own.params],
  );
  return rows.map(asSeen);
}

/**
 * The same, and locks the rows until the transaction ends, in order of id: two bulk actions then wait for each other and cannot
 * deadlock.
 */
function lockSubmissions(
  tx: EntityManager,
  viewer: Viewer,
  action: Action,
  ids: readonly number[],
): Promise<SubmissionRow[]> {
  const narrowing = within(viewer, action, OBLIGATION_PLACE, 2);
  return tx.query(
    `select ${COLUMNS} ${FROM} where s.id = any($1::int[]) and ${narrowing.sql} order by s.id for update of s`,
    [ids, ...narrowing.params],
  );
}

/** One submission with everything that its questionnaire and its rules read, in one statement. */
export interface WholeSubmission extends SubmissionRow {
  readonly libraryType: LibraryType;
  /** The submissions of the same library with which rules compare, by period. */
  readonly history: ReadonlyMap<string, Cells>;
}

const WHOLE = `
  (select json_agg(json_build_object('period', other.period, 'cells', past.cells))
   from round other join submission past on past.round_id = other.id and past.library_id = s.library_id
   where other.form_id = r.form_id and past.state not in ('draft', 'withdrawn')
     and other.period in (p.year_before, p.end_before, p.part_inside)) as history,
  (select ${LIBRARY_TYPE_JSON} from library_type where code = o.type) as "libraryType"`;

type StoredWhole = Omit<WholeSubmission, 'history'> & {
  readonly history: readonly { readonly period: string; readonly cells: EncodedCells }[] | null;
};

/** Locks like `lockSubmissions`. */
export async function lockWholeSubmission(
  tx: EntityManager,
  viewer: Viewer,
  action: Action,
  id: number,
): Promise<WholeSubmission | undefined> {
  const narrowing = within(viewer, action, OBLIGATION_PLACE, 2);
  const text = `select ${COLUMNS}, ${WHOLE} ${FROM} where s.id = $1 and ${narrowing.sql} for update of s`;
  const [row] = await tx.query<StoredWhole[]>(text, [id, ...narrowing.params]);
  const past = row?.history ?? [];
  return row && { ...row, history: new Map(past.map(({ period, cells }) => [period, lazyCells(cells)])) };
}

/** What a decision of a reviewer needs to know of a submission. */
export type SubmissionUnderReview = Pick<
  SubmissionRow,
  | 'id'
  | 'roundId'
  | 'libraryId'
  | 'formVersionId'
  | 'state'
  | 'stage'
  | 'chain'
  | 'revision'
  | 'provinceId'
  | 'body'
  | 'restricted'
  | 'type'
> & {
  readonly year: number;
  readonly closesOn: IsoDate;
  /**
   * Empty except at the last stage: cells are the largest part of a submission, and hundreds of submissions are decided at once.
   */
  readonly cells: EncodedCells;
};

const LAST_STAGE_SQL = `(select stages -> -1 ->> 'code' from review_chain where review_chain.code = o.chain)`;

/**
 * Locks like `lockSubmissions`.
 * @param stage code of the stage at which the submissions are reviewed
 */
export async function lockReviewed(
  tx: EntityManager,
  viewer: Viewer,
  action: Action,
  ids: readonly number[],
  stage: string,
): Promise<readonly SubmissionUnderReview[]> {
  const narrowing = within(viewer, action, OBLIGATION_PLACE, 3);
  const text = `
    select s.id, s.round_id as "roundId", s.library_id as "libraryId", s.form_version_id as "formVersionId", s.state,
      s.stage, s.revision, case when ${LAST_STAGE_SQL} = $2 then s.cells else '{}' end as cells, o.province_id as "provinceId",
      o.body, ${restrictedSql('o.body')} as restricted, o.type, r.year, r.closes_on as "closesOn", ${CHAIN_SQL} as chain
    ${FROM} where s.id = any($1::int[]) and ${narrowing.sql} order by s.id for update of s`;
  return tx.query(text, [ids, stage, ...narrowing.params]);
}

export async function lockSubmission(
  tx: EntityManager,
  viewer: Viewer,
  action: Action,
  id: number,
): Promise<SubmissionRow | undefined> {
  const [row] = await lockSubmissions(tx, viewer, action, [id]);
  return row;
}

/**
 * Cells of other periods by library and period, with which submissions are compared.
 * @param own whether people of the library read: they see the cells they are reworking, all others the cells as sent
 */
export async function readHistory(
  db: EntityManager,
  formId: number,
  libraryIds: readonly number[],
  periods: readonly string[],
  own: boolean,
): Promise<ReadonlyMap<string, Cells>> {
  if (!periods.length || !libraryIds.length) return new Map();
  const rows = await db.query<{ libraryId: number; period: string; cells: EncodedCells }[]>(
    `select s.library_id as "libraryId", r.period,
       case when s.state = 'returned' and not $4 then coalesce(s.sent -> 'cells', '{}') else s.cells end as cells
     from submission s join round r on r.id = s.round_id
     where r.form_id = $1 and r.period = any($2) and s.library_id = any($3::int[]) and s.state not in ('draft', 'withdrawn')`,
    [formId, periods, libraryIds, own],
  );
  return new Map(rows.map(({ libraryId, period, cells }) => [historyKey(libraryId, period), lazyCells(cells)]));
}

export const historyKey = (libraryId: number, period: string): string => `${libraryId}/${period}`;
