/** The points of a report: written when it is returned, and answered before it is signed again. */
import { stateAfter, type ReturnPoint } from '@vlis/domain';
import { In, IsNull, type EntityManager } from 'typeorm';
import type { KeptReport } from '../reports/index.js';
import { ReportPointEntity } from './point.entity.js';

export const addPoints = (tx: EntityManager, stepId: number, points: readonly ReturnPoint[]): Promise<unknown> =>
  tx.insert(
    ReportPointEntity,
    points.map(({ section, figure, text }) => ({ section, figure, text, step: { id: stepId } })),
  );

/** Of every return of the report, the last one first. */
export async function readPoints(db: EntityManager, { progress }: KeptReport): Promise<readonly ReportPointEntity[]> {
  const returns = progress.steps.filter(({ step }) => stateAfter(step) === 'returned').map(({ id }) => id);
  if (!returns.length) return [];
  return db.find(ReportPointEntity, {
    ...{ where: { step: { id: In(returns) } }, relations: { step: true, answeredBy: true } },
    order: { step: { nth: 'desc' }, id: 'asc' },
  });
}

/** The step by which it was returned last, unless it has been sent again since. */
export function openReturn({ progress: { steps } }: KeptReport): number | undefined {
  const last = steps.findLast(({ step }) => step === 'return' || step === 'send');
  return last?.step === 'return' ? last.id : undefined;
}

/** Points that must be answered before the report is signed again. */
export async function unansweredOf(tx: EntityManager, report: KeptReport): Promise<number> {
  const id = openReturn(report);
  return id === undefined ? 0 : tx.countBy(ReportPointEntity, { step: { id }, answer: IsNull() });
}
