import { Module } from '@nestjs/common';
import { FormsModule } from '../../collection/forms/index.js';
import { ProvinceReportsModule } from '../reports/index.js';
import { AnswerPoint } from './answer-point.js';
import { AttachSignedFile } from './attach-signed-file.js';
import { SignedFileController } from './signed-file.controller.js';
import { Delegations } from './delegations.js';
import { DelegationsResolver } from './delegations.resolver.js';
import { ReceiveProvinceReport } from './receive-report.js';
import { ReportBoardResolver } from './report-board.resolver.js';
import { ReportFieldsResolver } from './report-fields.resolver.js';
import { SendProvinceReport } from './send-report.js';
import { SigningResolver } from './signing.resolver.js';
import { SignProvinceReport } from './sign-report.js';
import { StaleFigures } from './stale-figures.js';
import { TakeStep } from './take-step.js';

@Module({
  imports: [FormsModule, ProvinceReportsModule],
  controllers: [SignedFileController],
  providers: [
    ...[SigningResolver, ReportFieldsResolver, ReportBoardResolver, DelegationsResolver],
    ...[
      TakeStep,
      StaleFigures,
      SignProvinceReport,
      SendProvinceReport,
      ReceiveProvinceReport,
      AnswerPoint,
      AttachSignedFile,
      Delegations,
    ],
  ],
})
export class SigningModule {}
