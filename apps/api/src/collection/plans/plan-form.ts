/** Which form the plan of a year names its items by. */
import { isWhole, type PeriodCode } from '@vlis/domain';
import type { EntityManager } from 'typeorm';
import { loadRounds } from '../calendar/index.js';
import { loadFormVersions } from '../forms/index.js';

export interface PlanForm {
  readonly formId: number;
  readonly formVersionId: number;
}

/**
 * The version that the round of that year asks. A plan is made before its round is opened: then the newest published version of the
 * form that whole years were asked by last, and before any round the newest of the first form. Undefined: no form is published.
 */
export async function planFormOf(db: EntityManager, year: PeriodCode): Promise<PlanForm | undefined> {
  const rounds = (await loadRounds(db)).filter(({ kind }) => isWhole(kind));
  const round = rounds.find(({ period }) => period === year);
  if (round) return { formId: round.formId, formVersionId: round.formVersionId };
  const published = (await loadFormVersions(db)).filter(({ status }) => status === 'published');
  const version = published.find(({ formId }) => formId === rounds[0]?.formId) ?? published[0];
  return version && { formId: version.formId, formVersionId: version.id };
}
