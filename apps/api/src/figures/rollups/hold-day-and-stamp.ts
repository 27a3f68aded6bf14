/** What an acceptance reads and locks until its transaction ends: the day of editions, and the list of measures. */
import type { IsoDate } from '@vlis/domain';
import type { EntityManager } from 'typeorm';
import { holdMeasures, STAMP_SQL } from '../dictionary/index.js';

export interface DayAndStamp {
  /** The day that counts for a submission accepted on a day: that one, or the first that is not out yet (edition-day.ts). */
  readonly day: IsoDate;
  /** How often what is added up has changed (dictionary/measure-stamp.ts). */
  readonly stamp: number;
}

/**
 * The lock of the measures goes to PostgreSQL in one packet with the query, so there is one wait, and the query sees
 * what was committed while the lock was waited for.
 */
export async function holdDayAndStamp(tx: EntityManager, acceptedOn: IsoDate): Promise<DayAndStamp> {
  await holdMeasures(tx);
  const [row] = await tx.query<DayAndStamp[]>(
    `select day::text, ${STAMP_SQL} as stamp from edition_day for share of edition_day`,
    [],
  );
  const { day, stamp } = row!;
  return { day: day > acceptedOn ? day : acceptedOn, stamp };
}
