/** Sends what is signed to the Ministry, or opens it again for another version. */
import { Injectable } from '@nestjs/common';
import { decideText, isRefusal, refuseNumber, refuseUnready, type Refusal, type Viewer } from '@vlis/domain';
import { Clock } from '../../platform/clock/clock.js';
import type { KeptReport } from '../reports/index.js';
import { findSigner } from './signer.js';
import { StaleFigures } from './stale-figures.js';
import { TakeStep, type StepCommand } from './take-step.js';

export interface SendCommand extends StepCommand {
  /** Of the document; null: it is written in by hand. */
  readonly number: number | null;
  readonly despiteStale: boolean;
}

export interface CorrectCommand extends StepCommand {
  readonly reason: string;
}

@Injectable()
export class SendProvinceReport {
  constructor(
    private readonly clock: Clock,
    private readonly stale: StaleFigures,
    private readonly steps: TakeStep,
  ) {}

  async run(viewer: Viewer, { id, steps, number, despiteStale }: SendCommand): Promise<KeptReport | Refusal> {
    const stale = await this.stale.run(viewer, id);
    return this.steps.run(viewer, 'province-report.issue', { id, step: 'send', steps }, async (tx, { province }) => {
      const signer = await findSigner(tx, viewer, { provinceId: province.id, today: this.clock.today() });
      if (isRefusal(signer)) return signer;
      const refused = refuseNumber(number) ?? refuseUnready({ stale, unanswered: 0 }, despiteStale);
      const { delegationId } = signer;
      return refused ?? { number, delegationId, facts: { stale: stale.length, number, delegationId } };
    });
  }

  correct(viewer: Viewer, { id, steps, reason }: CorrectCommand): Promise<KeptReport | Refusal> {
    return this.steps.run(viewer, 'province-report.issue', { id, step: 'correct', steps }, async (tx, { province }) => {
      const signer = await findSigner(tx, viewer, { provinceId: province.id, today: this.clock.today() });
      if (isRefusal(signer)) return signer;
      const written = decideText(reason, 'reason');
      return isRefusal(written) ? written : { reason: written, delegationId: signer.delegationId };
    });
  }
}
