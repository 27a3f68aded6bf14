/** Days off as stored, and how the reference data add those that are new. */
import { byDay, type DayOff, type DaysOff, type IsoDate } from '@vlis/domain';
import { readReferenceFile } from '@vlis/seed';
import { Between, MoreThanOrEqual, type EntityManager, type FindOperator } from 'typeorm';
import type { ReferenceStep } from '../../platform/command/reference-step.js';
import { DayOffEntity } from './day-off.entity.js';

const dayOffOf = ({ day, isWorked, nameVi, nameEn, basisVi, basisEn }: DayOffEntity): DayOff => ({
  ...{ day, isWorked, name: { vi: nameVi, en: nameEn }, basis: { vi: basisVi, en: basisEn } },
});

export const rowOf = ({ day, isWorked, name, basis }: DayOff) => ({
  ...{ day, isWorked, nameVi: name.vi, nameEn: name.en, basisVi: basis.vi, basisEn: basis.en },
});

const load = async (db: EntityManager, day: FindOperator<IsoDate>): Promise<readonly DayOff[]> =>
  (await db.find(DayOffEntity, { where: { day }, order: { day: 'asc' } })).map(dayOffOf);

/** Both days included, the earliest first. */
export const loadDaysOff = (db: EntityManager, from: IsoDate, to: IsoDate): Promise<readonly DayOff[]> =>
  load(db, Between(from, to));

/** What counting forward from this day needs. */
export const daysOffFrom = async (db: EntityManager, day: IsoDate): Promise<DaysOff> =>
  byDay(await load(db, MoreThanOrEqual(day)));

/** A day that is there already stays as it is: the Ministry may have added it. @returns how many the reference data have */
async function loadReferenceDays(tx: EntityManager): Promise<number> {
  const rows = readReferenceFile<readonly DayOff[]>('days-off.json').map(rowOf);
  await tx.createQueryBuilder().insert().into(DayOffEntity).values(rows).orIgnore().execute();
  return rows.length;
}

export const loadDaysOffOfReference: ReferenceStep = { name: 'days-off', load: loadReferenceDays };
