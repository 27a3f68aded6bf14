/** What a step tells: the Ministry of what was sent, the department of what became of it. */
import { dayOf, PERIOD_CODE, type ProvinceReportNews } from '@vlis/domain';
import type { EntityManager } from 'typeorm';
import { z } from 'zod';
import { roleHolders } from '../../ground/people/index.js';
import { CODE } from '../../platform/audit/facts.js';
import type { NewsDraft } from '../../platform/outbox/news-draft.js';
import type { KeptReport } from '../reports/index.js';

export type StepNews = 'report-sent' | 'report-returned' | 'report-received';

const id = z.int().positive();

export const REPORT_NEWS = z.strictObject({
  ...{ roundId: id, provinceId: id, outline: z.string().regex(CODE), period: z.string().regex(PERIOD_CODE) },
  province: z.strictObject({ vi: z.string().max(200), en: z.string().max(200) }),
}) satisfies z.ZodType<ProvinceReportNews>;

interface StepTaken {
  readonly report: KeptReport;
  readonly stepId: number;
  readonly at: Date;
}

export async function newsOfStep(
  tx: EntityManager,
  kind: StepNews,
  { report: { round, province, outline }, stepId, at }: StepTaken,
): Promise<Parameters<NewsDraft['add']>> {
  const today = dayOf(at);
  const hearers =
    kind === 'report-sent'
      ? await roleHolders(tx, { roles: ['ministry-analyst'], provinceId: null }, today)
      : await roleHolders(tx, { roles: ['province-officer', 'province-leader'], provinceId: province.id }, today);
  const params = {
    ...{ roundId: round.id, provinceId: province.id, outline: outline.code, period: round.period },
    province: { vi: province.nameVi, en: province.nameEn },
  };
  return [
    { kind, params },
    { at, subject: `province_report_step ${stepId}`, to: hearers.map((account) => account.id) },
  ];
}
