import { Module } from '@nestjs/common';
import { SubmissionsModule } from '../submissions/index.js';
import { AcceptSubmissions } from './accept-submissions.js';
import { ExtendReturn } from './extend-return.js';
import { EndException } from './exceptions/end-exception.js';
import { ExceptionsResolver } from './exceptions/exceptions.resolver.js';
import { GrantException } from './exceptions/grant-exception.js';
import { ReopenSubmission } from './reopen-submission.js';
import { ReturnFileController } from './return-file.controller.js';
import { ReturnSubmission } from './return-submission.js';
import { ReviewsResolver } from './reviews.resolver.js';

@Module({
  imports: [SubmissionsModule],
  controllers: [ReturnFileController],
  providers: [
    ...[AcceptSubmissions, ExtendReturn, ReopenSubmission, ReturnSubmission, ReviewsResolver],
    ...[EndException, ExceptionsResolver, GrantException],
  ],
  exports: [AcceptSubmissions, ReturnSubmission],
})
export class ReviewsModule {}
