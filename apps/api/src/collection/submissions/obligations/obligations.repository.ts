/**
 * The list of obligations with the state of their submissions: a librarian's tasks, an officer's queue, and the libraries that
 * have not begun.
 */
import { readIdentifier, readSearchText, type IsoDate, type Viewer } from '@vlis/domain';
import type { EntityManager } from 'typeorm';
import { OBLIGATION_PLACE, OBLIGATION_STATE_SQL, roundTakesSql, WITH_LIBRARY_SQL } from '../../calendar/index.js';
import { LAST_OUTCOME_SQL, mustBeChasedSql } from '../../follow-up/index.js';
import { REMINDED_TIMES_SQL } from '../../reminders/index.js';
import { ownRows, restrictedSql, within } from '../../../platform/access/within.js';
import { inVietnameseOrder } from '../../../platform/database/vietnamese-order.js';
import { foundOrRefused } from '../../../platform/graphql/refused-query.js';
import { CHAIN_SQL } from '../../chains/index.js';
import { MENDED_SQL } from '../record/open-queries.js';
import type { ObligationFilterInput, ObligationModel, SubmissionSummaryModel } from './obligation.model.js';
import type { ObligationSortEnum, ObligationStateEnum } from '../submission.enums.js';

export interface ObligationRow extends ObligationModel {
  readonly roundId: number;
  readonly libraryId: number;
  readonly cutoffOn: IsoDate;
}

type Filter = Readonly<ObligationFilterInput>;

const FROM = `
  from obligation o
  join round r on r.id = o.round_id
  join library l on l.id = o.library_id
  join library_state ls on ls.library_id = o.library_id
    and ls.valid_from <= r.cutoff_on and (ls.valid_to is null or ls.valid_to >= r.cutoff_on)
  left join submission on submission.round_id = o.round_id and submission.library_id = o.library_id`;

/**
 * A column of the submission as far as the viewer may see it (libs/domain submission/sight.ts); `own` is the SQL condition for a
 * library that they work for. It is null for others while nothing was sent, so that neither the list nor its order shows anything
 * of an unsent draft.
 */
const seen = (own: string, column: string, sent: string): string =>
  `(case when ${own} or submission.state not in ('draft', 'returned', 'withdrawn') then ${column}
    when submission.state = 'returned' then ${sent} end)`;
const seenCount = (own: string, column: string, name: string): string =>
  seen(own, `submission.${column}`, `(submission.sent ->> '${name}')::int`);

const NAME = inVietnameseOrder('ls.name_vi');

/** Each order, and its reverse. Ties are broken by key, so that pages neither repeat nor skip a row. */
const ORDER: Readonly<Record<ObligationSortEnum, readonly [usual: string, turned: string]>> = {
  name: [`${NAME}, o.round_id desc, o.library_id`, `${NAME} desc, o.round_id desc, o.library_id`],
  'submitted-at': [
    'submission.submitted_at nulls last, o.round_id desc, o.library_id',
    'submission.submitted_at desc nulls last, o.round_id desc, o.library_id',
  ],
  'to-look-at': [
    `(coalesce(submission.to_look_at, 0) > 0) desc, submission.effect desc nulls last,
      submission.to_look_at desc nulls last, submission.submitted_at nulls last, o.library_id`,
    `(coalesce(submission.to_look_at, 0) > 0), submission.effect nulls first,
      submission.to_look_at nulls first, submission.submitted_at nulls last, o.library_id`,
  ],
  due: [`o.due_on, ${NAME}, o.library_id`, `o.due_on desc, ${NAME}, o.library_id`],
};

export interface ObligationOrder {
  readonly by: ObligationSortEnum;
  readonly descending: boolean;
}

/** An explanation is kept under `RULE:ITEM` (`partsOfKey` of the domain). */
const summaryOf = (
  own: string,
): string => `json_build_object('id', submission.id, 'state', submission.state, 'revision', coalesce(${seenCount(own, 'revision', 'revision')}, 0),
    'filled', submission.filled, 'asked', submission.asked, 'errors', ${seenCount(own, 'errors', 'errors')},
    'toLookAt', submission.to_look_at,
    'openWarnings', ${seenCount(own, 'open_warnings', 'openWarnings')}, 'late', submission.late,
    'submittedAt', submission.submitted_at, 'returnedUntil', submission.returned_until, 'influence', submission.effect::text, 'influenceItem', submission.effect_item,
    'formVersionId', submission.form_version_id, 'provinceId', o.province_id, 'libraryId', o.library_id,
    'stage', submission.stage, 'chain', ${CHAIN_SQL}, 'body', o.body, 'restricted', ${restrictedSql('o.body')},
    'explanation', (select value from jsonb_each_text(${seen(own, 'submission.explanations', `submission.sent -> 'explanations'`)})
      order by split_part(key, ':', -1) is distinct from submission.effect_item, key limit 1),
    'openQueries', (select count(*) from cell_query q where q.submission_id = submission.id and ((q.answered_at is null and not (${own} and ${MENDED_SQL}))
      or (submission.state = 'returned' and not ${own} and q.answered_at > submission.submitted_at)))
  )`;

class Conditions {
  readonly params: unknown[] = [];
  readonly sql: string[] = [];

  add(condition: (place: string) => string, value: unknown): void {
    this.params.push(value);
    this.sql.push(condition(`$${this.params.length}`));
  }
}

function conditionsOf(viewer: Viewer, filter: Filter, today: IsoDate): Conditions & { readonly own: string } {
  const where = new Conditions();
  const narrowing = within(viewer, 'submission.read', OBLIGATION_PLACE, 1);
  where.sql.push(narrowing.sql);
  where.params.push(...narrowing.params);
  const own = ownRows(viewer, 'submission.read', OBLIGATION_PLACE.library, where.params.length + 1);
  if (own.params.length) where.add(() => `(true or ${own.sql})`, own.params[0]);
  if (filter.ownOnly) where.sql.push(own.sql);
  if (filter.roundId != null) where.add((p) => `o.round_id = ${p}::int`, filter.roundId);
  if (filter.openRoundsOnly) where.add(roundTakesSql, today);
  addStates(where, filter);
  if (filter.provinceId != null) where.add((p) => `o.province_id = ${p}::int`, filter.provinceId);
  if (filter.libraryId != null) where.add((p) => `o.library_id = ${p}::int`, filter.libraryId);
  if (filter.libraryIds) where.add((p) => `o.library_id = any(${p}::int[])`, filter.libraryIds);
  if (filter.types?.length) where.add((p) => `o.type = any(${p}::text[])`, filter.types);
  addSearch(where, filter.q);
  if (filter.overdue != null) {
    where.add((p) => `(${WITH_LIBRARY_SQL} and o.due_on < ${p}::date) = ${filter.overdue === true}`, today);
  }
  if (filter.toLookAt != null) {
    where.sql.push(`(coalesce(submission.to_look_at, 0) > 0) = ${filter.toLookAt === true}`);
  }
  addFollowUp(where, viewer, filter, today);
  return Object.assign(where, { own: own.sql });
}

/** Of what may be seen of follow-ups and reminders: a filter tells nothing of the others. */
function addFollowUp(
  where: Conditions,
  viewer: Viewer,
  { mustBeChased, lastOutcomes, followedUp, reminders }: Filter,
  today: IsoDate,
): void {
  if ([mustBeChased, followedUp, reminders].every((one) => one == null) && !lastOutcomes?.length) return;
  const narrowing = within(viewer, 'followup.read', OBLIGATION_PLACE, where.params.length + 1);
  where.sql.push(narrowing.sql);
  where.params.push(...narrowing.params);
  // PostgreSQL knows nothing of how many rows a subquery keeps, and takes a comparison with one for rare: over 50 000 obligations it then
  // joins them one by one. A coalesce it takes for half of them.
  const asked = (condition: string): string => `coalesce(${condition}, false)`;
  if (mustBeChased != null) where.add((p) => asked(`${mustBeChasedSql(p)} = ${mustBeChased === true}`), today);
  if (lastOutcomes?.length) where.add((p) => asked(`${LAST_OUTCOME_SQL} = any(${p}::text[])`), lastOutcomes);
  if (followedUp != null) where.sql.push(asked(`(${LAST_OUTCOME_SQL} is not null) = ${followedUp === true}`));
  if (reminders != null) where.add((p) => asked(`${REMINDED_TIMES_SQL} = ${p}::int`), reminders);
}

/** In one of the states, or at one of the stages. */
function addStates(where: Conditions, { states, stages }: Filter): void {
  if (!states?.length && !stages?.length) return;
  where.params.push(states ?? [], stages ?? []);
  const n = where.params.length;
  where.sql.push(`(${OBLIGATION_STATE_SQL} = any($${n - 1}::text[]) or submission.stage = any($${n}::text[]))`);
}

/** By identifier, or by a part of the name; signs without a letter or digit find nothing. */
function addSearch(where: Conditions, q: string | null | undefined): void {
  const { text, key, meant } = foundOrRefused(readSearchText(q, 'filter.q'));
  if (!text) return;
  const identifier = readIdentifier(text);
  if (identifier !== undefined) where.add((p) => `l.identifier = ${p}`, identifier);
  else if (key) {
    where.add(
      (p) => `exists (select from unnest(${p}::text[]) asked where ls.search_key like '%' || asked || '%')`,
      [...new Set([key, meant.key])],
    );
  } else where.sql.push('false');
}

export async function findObligations(
  db: EntityManager,
  viewer: Viewer,
  filter: Filter,
  { by, descending }: ObligationOrder,
  { offset, limit }: { readonly offset: number; readonly limit: number },
  today: IsoDate,
): Promise<{ total: number; rows: ObligationRow[] }> {
  const where = conditionsOf(viewer, filter, today);
  const condition = where.sql.join(' and ');
  const n = where.params.length;
  const rows = await db.query<(StoredRow & { readonly total: number; submission: SubmissionSummaryModel })[]>(
    `select (count(*) over ())::int as total, o.round_id as "roundId", o.library_id as "libraryId", o.due_on::text as "dueOn",
       r.cutoff_on::text as "cutoffOn",
       (${OBLIGATION_STATE_SQL}) as state, (${WITH_LIBRARY_SQL} and o.due_on < $${n + 1}::date) as overdue,
       ${summaryOf(where.own)} as submission
     ${FROM} where ${condition} order by ${ORDER[by][descending ? 1 : 0]} limit $${n + 2} offset $${n + 3}`,
    [...where.params, today, limit, offset],
  );
  const total = rows[0]?.total ?? (await countObligations(db, where));
  return { total, rows: rows.map(({ total: _, ...row }) => toRow(row)) };
}

/** A page behind the last one has no row that could carry the total. */
async function countObligations(db: EntityManager, { sql, params }: Conditions): Promise<number> {
  const text = `select count(*)::int as total ${FROM} where ${sql.join(' and ')}`;
  const [counted] = await db.query<{ total: number }[]>(text, params);
  return counted!.total;
}

interface StoredRow {
  readonly roundId: number;
  readonly libraryId: number;
  readonly cutoffOn: IsoDate;
  readonly dueOn: IsoDate;
  readonly state: ObligationStateEnum;
  readonly overdue: boolean;
}

const toRow = ({ submission, ...row }: StoredRow & { submission: SubmissionSummaryModel }): ObligationRow => ({
  ...row,
  id: `${row.roundId}-${row.libraryId}`,
  submission: submission.id === null ? null : submission,
});
