/** Signs the report of a province: what is written is sealed and not written any more. The signature is taken back until it is sent. */
import { Injectable } from '@nestjs/common';
import {
  decideText,
  isRefusal,
  refuseUnready,
  sealOf,
  type Refusal,
  type SealedReport,
  type Viewer,
} from '@vlis/domain';
import type { EntityManager } from 'typeorm';
import { Clock } from '../../platform/clock/clock.js';
import { ReportSignatureEntity, type KeptReport } from '../reports/index.js';
import { sha256 } from './digest.js';
import { unansweredOf } from './points.js';
import { findSigner, type Signer } from './signer.js';
import { StaleFigures } from './stale-figures.js';
import { TakeStep, type StepCommand } from './take-step.js';

export interface SignCommand extends StepCommand {
  /** Of a leader who signs in their own right; absent: head of the department. */
  readonly post?: string | null;
  /** Figures that have moved since they were taken stay as they are. */
  readonly despiteStale: boolean;
}

export interface TakeBackCommand extends StepCommand {
  readonly reason: string;
}

@Injectable()
export class SignProvinceReport {
  constructor(
    private readonly clock: Clock,
    private readonly stale: StaleFigures,
    private readonly steps: TakeStep,
  ) {}

  async run(viewer: Viewer, { id, steps, post, despiteStale }: SignCommand): Promise<KeptReport | Refusal> {
    const stale = await this.stale.run(viewer, id);
    return this.steps.run(viewer, 'province-report.issue', { id, step: 'sign', steps }, async (tx, report) => {
      const signer = await this.signer(tx, viewer, report, post);
      if (isRefusal(signer)) return signer;
      const unanswered = await unansweredOf(tx, report);
      const refused = refuseUnready({ stale, unanswered }, despiteStale);
      if (refused) return refused;
      const content = contentOf(report);
      const { parts, whole } = sealOf(content, sha256);
      const { name, post: signedAs, behalf, delegationId } = signer;
      return {
        delegationId,
        facts: { seal: whole, stale: stale.length, delegationId },
        beside: (stepId) =>
          tx.insert(ReportSignatureEntity, { stepId, signer: name, post: signedAs, behalf, content, parts, whole }),
      };
    });
  }

  takeBack(viewer: Viewer, { id, steps, reason }: TakeBackCommand): Promise<KeptReport | Refusal> {
    return this.steps.run(viewer, 'province-report.issue', { id, step: 'take-back', steps }, async (tx, report) => {
      const signer = await this.signer(tx, viewer, report);
      if (isRefusal(signer)) return signer;
      const written = decideText(reason, 'reason');
      return isRefusal(written) ? written : { reason: written, delegationId: signer.delegationId };
    });
  }

  private signer(
    tx: EntityManager,
    viewer: Viewer,
    { province }: KeptReport,
    post?: string | null,
  ): Promise<Signer | Refusal> {
    return findSigner(tx, viewer, { provinceId: province.id, today: this.clock.today(), post });
  }
}

/** What is signed: which report it is, every text, and every figure as it was taken. */
const contentOf = ({ round, province, outline, sections, figures }: KeptReport): SealedReport => ({
  of: { period: round.period, province: province.code, outline: outline.code, version: outline.version },
  passages: Object.fromEntries([...sections].map(([key, { passage }]) => [key, passage])),
  figures: figures.map(({ key, value, waiting }) => ({ key, value, waiting })),
});
