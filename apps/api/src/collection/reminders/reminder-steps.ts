/** Steps of the calendar as stored, and how the reference data add those that are new. */
import type { ReminderStep } from '@vlis/domain';
import { readReferenceFile } from '@vlis/seed';
import type { EntityManager } from 'typeorm';
import type { ReferenceStep } from '../../platform/command/reference-step.js';
import { ReminderStepEntity } from './reminder-step.entity.js';

export const loadSteps = (db: EntityManager): Promise<readonly ReminderStep[]> =>
  db.find(ReminderStepEntity, { order: { id: 'asc' } });

/** A step that is there already stays as it is. @returns how many the reference data have */
async function loadReferenceSteps(tx: EntityManager): Promise<number> {
  const rows =
    readReferenceFile<readonly Omit<ReminderStep, 'id' | 'provinceId' | 'activeTo'>[]>('reminder-steps.json');
  const values = rows.map((row) => ({ ...row, roles: [...row.roles] }));
  await tx.createQueryBuilder().insert().into(ReminderStepEntity).values(values).orIgnore().execute();
  return rows.length;
}

export const loadStepsOfReference: ReferenceStep = { name: 'reminder-steps', load: loadReferenceSteps };
