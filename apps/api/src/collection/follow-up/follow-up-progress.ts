/**
 * How far the follow-up of a round has come: of the libraries whose submission has not come, how many were asked how often, what came of
 * it, and how many must be asked now. One statement, narrowed to the viewer's scope.
 */
import type { FollowUpOutcome, IsoDate, Viewer } from '@vlis/domain';
import type { EntityManager } from 'typeorm';
import { within } from '../../platform/access/within.js';
import { OBLIGATION_PLACE, WITH_LIBRARY_SQL } from '../calendar/index.js';
import { ANSWERED_SQL, mustBeChasedSql, NO_MISTAKE_SQL } from './follow-up-sql.js';

export interface FollowUpCount {
  /** Of the last follow-up; null: there is none. */
  readonly outcome: FollowUpOutcome | null;
  /** How often; 3: three times and more. */
  readonly times: number;
  readonly libraries: number;
  readonly mustBeChased: number;
}

export interface FollowUpQuestion {
  readonly roundId: number;
  readonly provinceId?: number | null;
  readonly types?: readonly string[] | null;
  /** Whether submissions that were returned are counted too. */
  readonly returned: boolean;
}

export function followUpProgress(
  db: EntityManager,
  viewer: Viewer,
  { roundId, provinceId, types, returned }: FollowUpQuestion,
  today: IsoDate,
): Promise<FollowUpCount[]> {
  const scope = within(viewer, 'followup.read', OBLIGATION_PLACE, 6);
  return db.query(
    `with noted as (select f.* from follow_up f where f.round_id = $1 and ${NO_MISTAKE_SQL}),
       latest as (
         select distinct on (library_id) library_id, outcome, count(*) over (partition by library_id) as times
         from noted order by library_id, id desc),
       answered as (
         select distinct on (library_id) library_id, promised_until
         from noted f where ${ANSWERED_SQL} order by library_id, id desc)
     select latest.outcome, least(coalesce(latest.times, 0), 3)::int as times, count(*)::int as libraries,
       (count(*) filter (where ${mustBeChasedSql('$2', 'answered.promised_until')}))::int as "mustBeChased"
     from obligation o
     join round r on r.id = o.round_id
     left join submission on submission.round_id = o.round_id and submission.library_id = o.library_id
     left join latest on latest.library_id = o.library_id
     left join answered on answered.library_id = o.library_id
     where o.round_id = $1 and ${WITH_LIBRARY_SQL} and ($3::int is null or o.province_id = $3)
       and ($4::text[] is null or o.type = any ($4)) and ($5 or coalesce(submission.state, '') <> 'returned') and ${scope.sql}
     group by 1, 2 order by 1 nulls first, 2`,
    [roundId, today, provinceId ?? null, types?.length ? types : null, returned, ...scope.params],
  );
}
