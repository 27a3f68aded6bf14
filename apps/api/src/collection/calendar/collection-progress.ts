/**
 * How far the collection of a round has come: how many owe, and how many obligations are in each state and at each stage of
 * review. By province of the round's cut-off day, or by library type. One statement, narrowed to the viewer's scope.
 */
import type { IsoDate, LocalizedText, Viewer } from '@vlis/domain';
import type { EntityManager } from 'typeorm';
import { within } from '../../platform/access/within.js';
import { OBLIGATION_STATE_SQL, WITH_LIBRARY_SQL } from './obligation-state-sql.js';

export interface ProgressQuestion {
  readonly roundId: number;
  readonly by: 'type' | 'province';
  /** A province of the map on the round's cut-off day. */
  readonly provinceId?: number | null;
}

export interface ProgressRow {
  readonly key: string;
  readonly label: LocalizedText;
  readonly placeId: number | null;
  readonly obliged: number;
  readonly notStarted: number;
  readonly draft: number;
  readonly returned: number;
  /** Submissions in review, by stage; stages without any are left out. */
  readonly stages: readonly { readonly stage: string; readonly count: number }[];
  readonly official: number;
  readonly overdue: number;
}

const GROUPS = {
  type: {
    join: 'join library_type place on place.code = counted.type',
    key: 'type',
    placeId: 'null::int',
    order: 'place.valid_to is not null, not place.is_library, place.article, place.code',
  },
  province: {
    join: 'join admin_unit place on place.id = counted.province_id',
    key: 'province_id',
    placeId: 'place.id',
    order: 'place.code',
  },
} as const;

export function collectionProgress(
  db: EntityManager,
  viewer: Viewer,
  { roundId, by, provinceId }: ProgressQuestion,
  today: IsoDate,
): Promise<readonly ProgressRow[]> {
  const { join, key, placeId, order } = GROUPS[by];
  const columns = { province: 'obligation.province_id', library: 'obligation.library_id', body: 'obligation.body' };
  const scope = within(viewer, 'progress.read', columns, 4);
  return db.query(
    `select place.code as key, json_build_object('vi', place.name_vi, 'en', place.name_en) as label,
       ${placeId} as "placeId", obliged, "notStarted", draft, returned, stages, official, overdue
     from (
       select ${key},
         sum(count)::int as obliged,
         coalesce(sum(count) filter (where lies = 'not-started'), 0)::int as "notStarted",
         coalesce(sum(count) filter (where lies in ('draft', 'withdrawn')), 0)::int as draft,
         coalesce(sum(count) filter (where lies = 'returned'), 0)::int as returned,
         coalesce(json_agg(json_build_object('stage', stage, 'count', count) order by stage)
           filter (where stage is not null), '[]') as stages,
         coalesce(sum(count) filter (where lies = 'official'), 0)::int as official,
         sum(late)::int as overdue
       from (
         select obligation.${key}, ${OBLIGATION_STATE_SQL} as lies, submission.stage, count(*) as count,
           count(*) filter (where obligation.due_on < $3::date and ${WITH_LIBRARY_SQL}) as late
         from obligation
         left join submission using (round_id, library_id)
         where obligation.round_id = $1 and ($2::int is null or obligation.province_id = $2) and ${scope.sql}
         group by obligation.${key}, lies, submission.stage
       ) as obligation
       group by ${key}
     ) as counted ${join}
     order by ${order}`,
    [roundId, provinceId ?? null, today, ...scope.params],
  );
}
