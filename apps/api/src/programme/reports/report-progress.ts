/** Where a report is: its steps with their signatures, and the state of the last one. */
import { refuseWriting, stateAfter, type Refusal, type ReportState } from '@vlis/domain';
import type { EntityManager } from 'typeorm';
import { ReportStepEntity } from './report-step.entity.js';

export interface ReportProgress {
  readonly state: ReportState;
  /** In the order in which they were taken. */
  readonly steps: readonly ReportStepEntity[];
}

export async function readProgress(db: EntityManager, provinceReportId: number): Promise<ReportProgress> {
  const steps = await db.find(ReportStepEntity, {
    ...{ where: { provinceReportId }, relations: { account: true, signature: true }, order: { nth: 'asc' } },
  });
  return { state: stateAfter(steps.at(-1)?.step), steps };
}

/** Steps and writings of one report come one after the other, so that nothing is written into what is being signed. */
export async function holdReport(tx: EntityManager, provinceReportId: number): Promise<void> {
  await tx.query(`select pg_advisory_xact_lock(hashtextextended($1, 0))`, [`province report ${provinceReportId}`]);
}

/** @returns why it may not be written now */
export async function refuseWritingNow(tx: EntityManager, provinceReportId: number): Promise<Refusal | undefined> {
  await holdReport(tx, provinceReportId);
  return refuseWriting((await readProgress(tx, provinceReportId)).state);
}

/** The signature that a step holds under, and the step by which it was sent. */
export interface SentVersion {
  readonly signed: ReportStepEntity;
  readonly sent: ReportStepEntity;
}

/** What was sent, the first version first. */
export function versionsOf({ steps }: ReportProgress): readonly SentVersion[] {
  return steps.flatMap((sent, n) => {
    if (sent.step !== 'send') return [];
    return [{ sent, signed: steps.slice(0, n).findLast(({ step }) => step === 'sign')! }];
  });
}

/** The last signature that has not been taken back. */
export function signatureNow({ state, steps }: ReportProgress): ReportStepEntity | undefined {
  return state === 'writing' || state === 'returned' ? undefined : steps.findLast(({ step }) => step === 'sign');
}
