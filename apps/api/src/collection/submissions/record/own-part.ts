/**
 * What one account has done in submissions, and whether an exception lets it act alone; read for the rule of two people
 * (libs/domain review/two-people.ts). One statement for any number of submissions.
 */
import type { IsoDate, ReviewerPart } from '@vlis/domain';
import type { EntityManager } from 'typeorm';

export interface OwnPartRow extends ReviewerPart {
  readonly id: number;
}

/** An exception of a province also holds for the provinces that were merged into it, as a role does. */
const EXCEPTION = `
  select x.id from review_exception x
  where x.account_id = $1 and x.ended_at is null and x.valid_from <= $3::date and x.valid_to >= $3::date
    and (x.library_id = s.library_id or x.unit_id = o.province_id
      or (x.library_id is null and x.unit_id is null)
      or exists (select from admin_unit_successor f where f.from_id = o.province_id and f.to_id = x.unit_id and f.whole))
  order by x.id limit 1`;

/**
 * What the account did, one row per action. The query starts from the actions, because most submissions of a bulk action have
 * none by this account.
 */
const DID = `
  select submission_id, true as entered, false as answered, null as stage
  from submission_revision where account_id = $1 and submission_id = any($2::int[])
  union all
  select submission_id, move = 'submit', false, case move when 'accept' then from_stage end
  from review_step where account_id = $1 and submission_id = any($2::int[]) and move in ('submit', 'accept')
  union all
  select submission_id, false, true, null
  from cell_query where $1 = any(answerers) and submission_id = any($2::int[])`;

const OWN_PARTS = `
  select s.id, did.entered, did.answered, did."acceptedAt", (${EXCEPTION}) as "exceptionId"
  from (
    select submission_id, bool_or(entered) as entered, bool_or(answered) as answered,
      coalesce(array_agg(distinct stage) filter (where stage is not null), '{}') as "acceptedAt"
    from (${DID}) as each group by submission_id
  ) as did
  join submission s on s.id = did.submission_id
  join obligation o on o.round_id = s.round_id and o.library_id = s.library_id`;

type Asked = readonly [accountId: number, ids: readonly number[], today: IsoDate];
type OwnParts = ReadonlyMap<number, OwnPartRow>;

const bySubmission = (rows: readonly OwnPartRow[]): OwnParts => new Map(rows.map((row) => [row.id, row]));

/**
 * By submission; those in which the account did nothing are left out. The caller must have narrowed the submissions to what the
 * viewer may see: this statement does not check it, and reads only the account's own actions.
 */
export const readOwnParts = async (db: EntityManager, ...asked: Asked): Promise<OwnParts> =>
  bySubmission(await db.query(OWN_PARTS, [...asked]));
