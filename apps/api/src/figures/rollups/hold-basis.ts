/** What an acceptance stands on and keeps from moving until it is over: the day of editions, and what is added up. */
import type { IsoDate } from '@vlis/domain';
import type { EntityManager } from 'typeorm';
import { holdMeasures, STAMP_SQL } from '../dictionary/index.js';

export interface DayAndStamp {
  /** The day that counts for a submission accepted on a day: that one, or the first that is not out yet (edition-day.ts). */
  readonly day: IsoDate;
  /** How often what is added up has changed (dictionary/measure-stamp.ts). */
  readonly stamp: number;
}

/** One wait: the lock leaves with the question, which sees what was committed while the lock was waited for. */
export async function holdBasis(tx: EntityManager, acceptedOn: IsoDate): Promise<DayAndStamp> {
  await holdMeasures(tx);
  const [row] = await tx.query<DayAndStamp[]>(
    `select day::text, ${STAMP_SQL} as stamp from edition_day for share of edition_day`,
    [],
  );
  const { day, stamp } = row!;
  return { day: day > acceptedOn ? day : acceptedOn, stamp };
}
