/**
 * Takes a step with a report: held against other people's steps and writings, decided by the domain, and added with its audit entry and
 * its news in one transaction.
 */
import { Injectable } from '@nestjs/common';
import {
  isRefusal,
  refuse,
  refuseStep,
  type Action,
  type Refusal,
  type ProvinceReportStep,
  type StepAsked,
  type Viewer,
} from '@vlis/domain';
import type { EntityManager } from 'typeorm';
import { PublishedForms } from '../../collection/forms/index.js';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import { holdReport, readReport, ReportStepEntity, versionsOf, type KeptReport } from '../reports/index.js';
import { newsOfStep, type StepNews } from './step-news.js';

export interface StepCommand {
  /** Of the report. */
  readonly id: number;
  /** How many steps the report had when it was read. */
  readonly steps: number;
}

/** What a step brings along, beyond who takes it and when. */
export interface StepDraft {
  readonly reason?: string;
  readonly number?: number | null;
  readonly delegationId?: number | null;
  /** For the audit: numbers and codes. */
  readonly facts?: Readonly<Record<string, unknown>>;
  /** What else is written with it. */
  readonly beside?: (stepId: number, at: Date) => Promise<unknown>;
}

type Decide = (tx: EntityManager, report: KeptReport) => Promise<StepDraft | Refusal>;

/** Signatures are not counted as versions: only what was sent is one. */
const isUncounted = (step: ProvinceReportStep): boolean => step === 'sign' || step === 'take-back';

const NEWS: Readonly<Partial<Record<ProvinceReportStep, StepNews>>> = {
  send: 'report-sent',
  return: 'report-returned',
  receive: 'report-received',
};

@Injectable()
export class TakeStep {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly forms: PublishedForms,
  ) {}

  /** @param decide runs where the step may be taken by somebody; it says whether by this person */
  run(
    viewer: Viewer,
    action: Action,
    { id, ...asked }: StepAsked & { readonly id: number },
    decide: Decide,
  ): Promise<KeptReport | Refusal> {
    return this.database.run(viewer, action, async (tx, audit, news) => {
      await holdReport(tx, id);
      const report = await readReport(tx, viewer, this.forms, { id });
      if (!report) return refuse('NOT_FOUND');
      const { state, steps } = report.progress;
      const draft = await decide(tx, report);
      if (isRefusal(draft)) return draft;
      const refused = refuseStep(asked, { state, steps: steps.length });
      if (refused) return refused;
      const at = this.clock.now();
      const stepId = await this.add(tx, viewer, report, { step: asked.step, at }, draft);
      const { round, province, outline } = report;
      audit.about('province-report', [id]).note({
        period: round.period,
        provinceId: province.id,
        outline: outline.code,
        step: asked.step,
        ...draft.facts,
      });
      const kind = NEWS[asked.step];
      if (kind) news.add(...(await newsOfStep(tx, kind, { report, stepId, at })));
      return (await readReport(tx, viewer, this.forms, { id }))!;
    });
  }

  private async add(
    tx: EntityManager,
    viewer: Viewer,
    { id: provinceReportId, progress }: KeptReport,
    { step, at }: { readonly step: ProvinceReportStep; readonly at: Date },
    { reason, number, delegationId, beside }: StepDraft,
  ): Promise<number> {
    const sent = versionsOf(progress).length;
    const added = await tx.insert(ReportStepEntity, {
      ...{ provinceReportId, nth: progress.steps.length + 1, step, at, account: { id: viewer.accountId } },
      ...{ reason: reason ?? null, number: number ?? null, delegationId: delegationId ?? null },
      version: isUncounted(step) ? null : step === 'send' ? sent + 1 : sent,
    });
    const { id } = added.identifiers[0] as { id: number };
    await beside?.(id, at);
    return id;
  }
}
