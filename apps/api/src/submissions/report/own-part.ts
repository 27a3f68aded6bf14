/**
 * What one account has done in reports, and whether an exception lets it act alone all the same: read for the rule of
 * two people (libs/domain review/two-people.ts). One statement for any number of reports.
 */
import type { IsoDate, OwnPart } from '@vlis/domain';
import type { EntityManager } from 'typeorm';

export interface OwnPartRow extends OwnPart {
  readonly id: number;
  /** An exception that holds today for this account and this report. */
  readonly exceptionId: number | null;
}

/** An exception of a province reaches back to the provinces that were merged into it, as a role does. */
const EXCEPTION = `
  select x.id from review_exception x
  where x.account_id = $1 and x.ended_at is null and x.valid_from <= $3::date and x.valid_to >= $3::date
    and (x.library_id = s.library_id or x.unit_id = o.province_id
      or (x.library_id is null and x.unit_id is null)
      or exists (select from admin_unit_successor f where f.from_id = o.province_id and f.to_id = x.unit_id and f.whole))
  order by x.id limit 1`;

/** By report. The reports are the caller's to lock or to narrow: this reads nothing of theirs but what the account did. */
export async function readOwnParts(
  db: EntityManager,
  accountId: number,
  ids: readonly number[],
  today: IsoDate,
): Promise<ReadonlyMap<number, OwnPartRow>> {
  const rows: readonly OwnPartRow[] = await db.query(
    `select s.id,
       exists (select from submission_revision v where v.submission_id = s.id and v.account_id = $1)
         or exists (select from review_step t where t.submission_id = s.id and t.account_id = $1 and t.move = 'submit')
         as entered,
       exists (select from cell_query q where q.submission_id = s.id and $1 = any(q.answerers)) as answered,
       array(select distinct case t.move when 'accept-at-province' then 'province' else 'ministry' end
         from review_step t where t.submission_id = s.id and t.account_id = $1
           and t.move in ('accept-at-province', 'accept-at-ministry')) as "acceptedAt",
       (${EXCEPTION}) as "exceptionId"
     from submission s join obligation o on o.round_id = s.round_id and o.library_id = s.library_id
     where s.id = any($2::int[])`,
    [accountId, ids, today],
  );
  return new Map(rows.map((row) => [row.id, row]));
}
