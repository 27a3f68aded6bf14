import { Module } from '@nestjs/common';
import { FormsModule } from '../../collection/forms/index.js';
import { ProvinceReportsModule } from '../reports/index.js';
import { AnswerPoint } from './answer-point.js';
import { Delegations } from './delegations.js';
import { DelegationsResolver } from './delegations.resolver.js';
import { ReceiveReport } from './receive-report.js';
import { ReportBoardResolver } from './report-board.resolver.js';
import { ReportFieldsResolver } from './report-fields.resolver.js';
import { SendReport } from './send-report.js';
import { SigningResolver } from './signing.resolver.js';
import { SignReport } from './sign-report.js';
import { StaleFigures } from './stale-figures.js';
import { TakeStep } from './take-step.js';

@Module({
  imports: [FormsModule, ProvinceReportsModule],
  providers: [
    ...[SigningResolver, ReportFieldsResolver, ReportBoardResolver, DelegationsResolver],
    ...[TakeStep, StaleFigures, SignReport, SendReport, ReceiveReport, AnswerPoint, Delegations],
  ],
})
export class SigningModule {}
