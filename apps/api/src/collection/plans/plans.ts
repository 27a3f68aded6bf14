/** Plan figures as they stand. */
import { can, decimal, type PeriodCode, type CurrentPlan, type Viewer } from '@vlis/domain';
import { IsNull, type EntityManager } from 'typeorm';
import { mayAt } from '../../ground/people/index.js';
import { loadUnits } from '../../ground/territory/index.js';
import type { PublishedForms } from '../forms/index.js';
import { planFormOf } from './plan-form.js';
import { PlanFigureEntity } from './plan-figure.entity.js';

/** For whom a plan is made, and for which year. */
export interface PlanOf {
  readonly year: PeriodCode;
  readonly provinceId: number;
  /** Null: it is the province's. */
  readonly libraryId: number | null;
}

export interface Plans extends PlanOf {
  readonly formVersionId: number;
  /** In the order of the form. */
  readonly figures: readonly PlanFigureEntity[];
}

/** @param formId the form whose items are meant */
export const loadPlans = (
  db: EntityManager,
  { year, provinceId, libraryId }: PlanOf,
  formId: number,
): Promise<PlanFigureEntity[]> =>
  db.findBy(PlanFigureEntity, {
    ...{ period: year, provinceId, formId, endedAt: IsNull() },
    libraryId: libraryId ?? IsNull(),
  });

export const asCurrent = ({ id, item, value, basis }: PlanFigureEntity): CurrentPlan => ({
  ...{ id, item, basis },
  value: decimal(value),
});

/** Whether there is such a province, and the viewer may keep its plan. */
export async function mayPlanIn(db: EntityManager, viewer: Viewer, provinceId: number): Promise<boolean> {
  const [unit] = await loadUnits(db, [provinceId]);
  // Restricted units are libraries; a province has none of their marks.
  return unit?.level === 'province' && can(viewer, 'plan.keep', { provinceId, body: '', restricted: false });
}

/** Null: there is no such place, or no form; of a library also where the viewer may not read its submissions. */
export async function readPlans(
  db: EntityManager,
  viewer: Viewer,
  forms: PublishedForms,
  of: PlanOf,
): Promise<Plans | null> {
  const { provinceId, libraryId } = of;
  const isThere =
    libraryId === null
      ? (await loadUnits(db, [provinceId])).some(({ level }) => level === 'province')
      : await mayAt(db, viewer, 'submission.read', libraryId);
  const form = isThere ? await planFormOf(db, of.year) : undefined;
  return form ? plansOf(db, forms, form, of) : null;
}

/** The same where it is known that the viewer may read it. */
export async function plansOf(
  db: EntityManager,
  forms: PublishedForms,
  { formId, formVersionId }: { readonly formId: number; readonly formVersionId: number },
  of: PlanOf,
): Promise<Plans> {
  const order = [...(await forms.get(db, formVersionId)).items.keys()];
  const figures = await loadPlans(db, of, formId);
  return {
    ...of,
    formVersionId,
    figures: figures.toSorted((a, b) => order.indexOf(a.item) - order.indexOf(b.item)),
  };
}
