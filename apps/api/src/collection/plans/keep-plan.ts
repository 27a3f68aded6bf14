/** Sets, changes and ends plan figures of one place for one year, all of them or none; `decide-plan.ts` of the domain decides. */
import { Injectable } from '@nestjs/common';
import {
  decidePlan,
  isRefusal,
  questionnaireFor,
  refuse,
  type CompiledForm,
  type PlanChange,
  type PlanPlace,
  type PlanWishes,
  type Refusal,
  type Viewer,
} from '@vlis/domain';
import { In, type EntityManager } from 'typeorm';
import { mayAt } from '../../ground/people/index.js';
import { LATEST, loadLibraries, loadLibraryTypes } from '../../ground/registry/index.js';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import { PublishedForms } from '../forms/index.js';
import { PlanFigureEntity } from './plan-figure.entity.js';
import { planFormOf } from './plan-form.js';
import { asCurrent, loadPlans, mayPlanIn, plansOf, type PlanOf, type Plans } from './plans.js';

@Injectable()
export class KeepPlan {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly forms: PublishedForms,
  ) {}

  /** @returns the plan of the place as it stands then */
  run(viewer: Viewer, of: PlanOf, { basis, figures }: Omit<PlanWishes, 'year'>): Promise<Plans | Refusal> {
    return this.database.run(viewer, 'plan.keep', async (tx, audit) => {
      const { year, provinceId, libraryId } = of;
      const mayPlan =
        libraryId === null ? await mayPlanIn(tx, viewer, provinceId) : await mayAt(tx, viewer, 'plan.keep', libraryId);
      const form = mayPlan ? await planFormOf(tx, year) : undefined;
      if (!form) return refuse('NOT_FOUND');
      const compiled = await this.forms.get(tx, form.formVersionId);
      const place = await placeOf(tx, compiled, of);
      await lockPlan(tx, of);
      const present = (await loadPlans(tx, of, form.formId)).map(asCurrent);
      const decided = decidePlan({ year, basis, figures }, place, compiled, present);
      if (isRefusal(decided)) return decided;
      await this.write(tx, viewer, { ...of, formId: form.formId }, decided);
      const { ends, begins } = decided;
      if (ends.length + begins.length === 0) audit.nothingDone();
      else {
        const items = begins.map(({ item }) => item);
        audit
          .about('plan', [libraryId ?? provinceId])
          .note({ period: year, provinceId, libraryId, items, ended: ends });
      }
      return plansOf(tx, this.forms, form, of);
    });
  }

  private async write(
    tx: EntityManager,
    viewer: Viewer,
    { year: period, ...of }: PlanOf & { readonly formId: number },
    { ends, begins }: PlanChange,
  ): Promise<void> {
    const [at, by] = [this.clock.now(), { id: viewer.accountId }];
    if (ends.length) await tx.update(PlanFigureEntity, { id: In([...ends]) }, { endedAt: at, endedBy: by });
    const rows = begins.map(({ item, value, basis }) => ({
      ...of,
      ...{ period, item, value: value.toFixed(), basis, recordedAt: at, recordedBy: by },
    }));
    if (rows.length) await tx.insert(PlanFigureEntity, rows);
  }
}

/** A province may plan whatever is asked of anybody, a library what it is asked itself in a whole year. */
async function placeOf(tx: EntityManager, form: CompiledForm, { provinceId, libraryId }: PlanOf): Promise<PlanPlace> {
  if (libraryId === null) return { provinceId, asked: new Set(form.items.keys()) };
  const [library] = await loadLibraries(tx, [libraryId], LATEST);
  const type = (await loadLibraryTypes(tx)).get(library!.type)!;
  const { asked } = questionnaireFor(form, type, 'year');
  return { provinceId, library: { provinceId: library!.province.id }, asked };
}

/** Whoever changes the same plan meanwhile waits, and then finds it as it is. */
async function lockPlan(tx: EntityManager, { year, provinceId, libraryId }: PlanOf): Promise<void> {
  const name = `plan of ${provinceId} ${libraryId} ${year}`;
  await tx.query(`select pg_advisory_xact_lock(hashtextextended($1, 0))`, [name]);
}
