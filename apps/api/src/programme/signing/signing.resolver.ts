import { Args, Mutation, Resolver } from '@nestjs/graphql';
import type { Refusal, Viewer } from '@vlis/domain';
import { Allow } from '../../platform/access/allow.js';
import { CurrentViewer } from '../../platform/access/current-viewer.js';
import { ProvinceReportResult, type KeptReport } from '../reports/index.js';
import { AnswerPoint } from './answer-point.js';
import { AttachSignedFile } from './attach-signed-file.js';
import { ReceiveProvinceReport } from './receive-report.js';
import { SendProvinceReport } from './send-report.js';
import { SignProvinceReport } from './sign-report.js';
import {
  AnswerReportPointInput,
  AttachSignedFileInput,
  ReasonedReportStepInput,
  ReceiveProvinceReportInput,
  ReturnProvinceReportInput,
  SendProvinceReportInput,
  SignProvinceReportInput,
} from './signing.input.js';

type Answer = Promise<KeptReport | Refusal>;

/** Signing is open to whoever writes the report: somebody to whom it is delegated has no right of a leader (signer.ts decides). */
@Resolver()
export class SigningResolver {
  constructor(
    private readonly signing: SignProvinceReport,
    private readonly sending: SendProvinceReport,
    private readonly receiving: ReceiveProvinceReport,
    private readonly answering: AnswerPoint,
    private readonly attaching: AttachSignedFile,
  ) {}

  @Mutation(() => ProvinceReportResult, { description: 'Seals text and figures; nothing is written after it.' })
  @Allow('province-report.issue')
  signProvinceReport(@CurrentViewer() viewer: Viewer, @Args('input') input: SignProvinceReportInput): Answer {
    return this.signing.run(viewer, input);
  }

  @Mutation(() => ProvinceReportResult, { description: 'Takes a signature back before the report is sent.' })
  @Allow('province-report.issue')
  takeBackSignature(@CurrentViewer() viewer: Viewer, @Args('input') input: ReasonedReportStepInput): Answer {
    return this.signing.takeBack(viewer, input);
  }

  @Mutation(() => ProvinceReportResult, { description: 'Sends what is signed to the Ministry.' })
  @Allow('province-report.issue')
  sendProvinceReport(@CurrentViewer() viewer: Viewer, @Args('input') input: SendProvinceReportInput): Answer {
    return this.sending.run(viewer, { ...input, number: input.number ?? null });
  }

  @Mutation(() => ProvinceReportResult, { description: 'Opens what was sent for another version.' })
  @Allow('province-report.issue')
  correctProvinceReport(@CurrentViewer() viewer: Viewer, @Args('input') input: ReasonedReportStepInput): Answer {
    return this.sending.correct(viewer, input);
  }

  @Mutation(() => ProvinceReportResult)
  @Allow('province-report.receive')
  receiveProvinceReport(@CurrentViewer() viewer: Viewer, @Args('input') input: ReceiveProvinceReportInput): Answer {
    return this.receiving.run(viewer, input);
  }

  @Mutation(() => ProvinceReportResult, { description: 'Returns what was sent, with points to be mended.' })
  @Allow('province-report.receive')
  returnProvinceReport(@CurrentViewer() viewer: Viewer, @Args('input') input: ReturnProvinceReportInput): Answer {
    return this.receiving.return(viewer, input);
  }

  @Mutation(() => ProvinceReportResult, { description: 'Answers a point of the Ministry, or answers it anew.' })
  @Allow('province-report.write')
  answerReportPoint(
    @CurrentViewer() viewer: Viewer,
    @Args('input') { pointId, answer }: AnswerReportPointInput,
  ): Answer {
    return this.answering.run(viewer, pointId, answer);
  }

  @Mutation(() => ProvinceReportResult, { description: 'Attaches a file that was sent to the signature that holds.' })
  @Allow('province-report.issue')
  attachSignedFile(@CurrentViewer() viewer: Viewer, @Args('input') { id, fileId }: AttachSignedFileInput): Answer {
    return this.attaching.run(viewer, id, fileId);
  }
}
