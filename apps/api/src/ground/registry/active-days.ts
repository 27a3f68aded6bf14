/** The days of a period on which a library was active. Adjoining states are joined, whatever else changed between them. */
import type { IsoDate, Period } from '@vlis/domain';
import type { EntityManager } from 'typeorm';

export interface ActiveDays {
  readonly from: IsoDate;
  /** Last day. */
  readonly to: IsoDate;
}

/** In order of time; empty where it was active on no day. */
export const readActiveDays = (
  db: EntityManager,
  libraryId: number,
  { firstDay, lastDay }: Pick<Period, 'firstDay' | 'lastDay'>,
): Promise<ActiveDays[]> =>
  db.query(
    `select lower(days)::text as "from", (upper(days) - 1)::text as "to"
     from unnest((
       select range_agg(daterange(greatest(valid_from, $2::date), least(valid_to, $3::date), '[]'))
       from library_state
       where library_id = $1 and status = 'active' and valid_from <= $3 and (valid_to is null or valid_to >= $2)
     )) as days
     order by 1`,
    [libraryId, firstDay, lastDay],
  );
