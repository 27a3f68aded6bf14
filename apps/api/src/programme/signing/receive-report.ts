/** The Ministry receives a report that was sent, or returns it with points that are tied to its sections and figures. */
import { Injectable } from '@nestjs/common';
import { decidePoints, isRefusal, refuse, type Refusal, type ReturnPoint, type Viewer } from '@vlis/domain';
import { mayAtProvince, versionsOf, type KeptReport } from '../reports/index.js';
import { addPoints } from './points.js';
import { TakeStep, type StepCommand } from './take-step.js';

export interface ReturnReportCommand extends StepCommand {
  readonly points: readonly ReturnPoint[];
}

@Injectable()
export class ReceiveProvinceReport {
  constructor(private readonly steps: TakeStep) {}

  run(viewer: Viewer, { id, steps }: StepCommand): Promise<KeptReport | Refusal> {
    return this.steps.run(
      viewer,
      'province-report.receive',
      { id, step: 'receive', steps },
      async (tx, { province }) =>
        (await mayAtProvince(tx, viewer, 'province-report.receive', province.id)) ? {} : refuse('NOT_FOUND'),
    );
  }

  return(viewer: Viewer, { id, steps, points }: ReturnReportCommand): Promise<KeptReport | Refusal> {
    return this.steps.run(viewer, 'province-report.receive', { id, step: 'return', steps }, async (tx, report) => {
      if (!(await mayAtProvince(tx, viewer, 'province-report.receive', report.province.id))) return refuse('NOT_FOUND');
      const sent = versionsOf(report.progress).at(-1);
      const parts = new Set(Object.keys(sent?.signed.signature?.parts ?? {}));
      const decided = sent ? decidePoints(points, parts) : [];
      if (isRefusal(decided)) return decided;
      return {
        facts: { points: decided.length },
        beside: (stepId) => addPoints(tx, stepId, decided),
      };
    });
  }
}
