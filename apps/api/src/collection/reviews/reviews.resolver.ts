/** The GraphQL endpoint of reviews: permission, arguments, one call. */
import { Args, Field, InputType, Int, Mutation, ObjectType, Resolver } from '@nestjs/graphql';
import { isRefusal, type IsoDate, type Refusal, type Viewer } from '@vlis/domain';
import { Allow } from '../../platform/access/allow.js';
import { CurrentViewer } from '../../platform/access/current-viewer.js';
import { RefusalModel, refusalOr } from '../../platform/graphql/refusal.model.js';
import { DateScalar } from '../../platform/graphql/scalars.js';
import { SubmissionViews, SubmissionModel } from '../submissions/index.js';
import { AcceptSubmissions, type Accepted } from './accept-submissions.js';
import { ExtendReturn } from './extend-return.js';
import { ReopenSubmission } from './reopen-submission.js';
import { ReturnSubmission } from './return-submission.js';
import { Costs, lengthOfList, type Arguments } from '../../platform/graphql/costs.js';

const UNTIL =
  'The last day on which the library may mend it. Left out: ten working days, and never before the round closes.';

const TO = 'Code of the earlier stage that gets it back, with a note and without reasons; left out: the library.';

const REOPEN =
  'An official submission goes back to its library; its figures count no more until it is accepted anew. By who reviews at the last stage.';

@InputType('ReturnReasonInput')
export class ReturnReasonInput {
  @Field(() => String)
  item!: string;

  @Field(() => String)
  text!: string;
}

@InputType('ReturnInput')
export class ReturnInput {
  @Field(() => Int)
  submissionId!: number;

  @Field(() => Int)
  revision!: number;

  @Field(() => [ReturnReasonInput])
  reasons!: ReturnReasonInput[];

  @Field(() => String, { nullable: true })
  note?: string | null;

  @Field(() => DateScalar, { nullable: true, description: UNTIL })
  until?: IsoDate | null;

  @Field(() => String, { nullable: true, description: TO })
  to?: string | null;

  @Field(() => Int, { nullable: true, description: 'A file that was sent for it (POST /files/for-return).' })
  fileId?: number | null;
}

@InputType('ReopenInput')
export class ReopenInput {
  @Field(() => Int)
  submissionId!: number;

  @Field(() => Int)
  revision!: number;

  @Field(() => String)
  reason!: string;

  @Field(() => DateScalar, { nullable: true, description: UNTIL })
  until?: IsoDate | null;
}

@InputType('ReadSubmissionInput', {
  description: 'A submission as it was read. A decision about another revision is refused.',
})
export class ReadSubmissionInput {
  @Field(() => Int)
  id!: number;

  @Field(() => Int)
  revision!: number;
}

@InputType('AcceptInput')
export class AcceptInput {
  @Field(() => String, { description: 'Code of the stage at which they were read.' })
  stage!: string;

  @Field(() => [ReadSubmissionInput])
  submissions!: ReadSubmissionInput[];
}

@ObjectType('RefusedSubmission')
class RefusedSubmissionModel {
  @Field(() => Int)
  id!: number;

  @Field(() => RefusalModel)
  refusal!: RefusalModel;
}

@ObjectType('AcceptedSubmissions', { description: 'What was accepted, and what was not with the reason for each.' })
class AcceptedSubmissionsModel {
  @Costs({ rows: 'asked' })
  @Field(() => [Int])
  accepted!: number[];

  @Costs({ rows: 'asked' })
  @Field(() => [RefusedSubmissionModel])
  refused!: RefusedSubmissionModel[];
}

const ReturnResult = refusalOr('ReturnResult', SubmissionModel);
const AcceptResult = refusalOr('AcceptResult', AcceptedSubmissionsModel);

const submissionsGiven = ({ input }: Arguments): number => lengthOfList((input as AcceptInput).submissions);

@Resolver()
export class ReviewsResolver {
  constructor(
    private readonly accept: AcceptSubmissions,
    private readonly returning: ReturnSubmission,
    private readonly extending: ExtendReturn,
    private readonly reopening: ReopenSubmission,
    private readonly views: SubmissionViews,
  ) {}

  @Costs({ asked: submissionsGiven })
  @Mutation(() => AcceptResult)
  @Allow('review.accept')
  acceptSubmissions(@CurrentViewer() viewer: Viewer, @Args('input') input: AcceptInput): Promise<Accepted | Refusal> {
    return this.accept.run(viewer, { stage: input.stage, submissions: input.submissions });
  }

  @Mutation(() => ReturnResult)
  @Allow('review.return')
  async returnSubmission(@CurrentViewer() viewer: Viewer, @Args('input') { submissionId, ...input }: ReturnInput) {
    const answer = await this.returning.run(viewer, { id: submissionId, ...input });
    return isRefusal(answer) ? answer : this.views.after(viewer, answer.id);
  }

  @Mutation(() => ReturnResult, { description: REOPEN })
  @Allow('review.reopen')
  async reopenSubmission(@CurrentViewer() viewer: Viewer, @Args('input') { submissionId, ...input }: ReopenInput) {
    const answer = await this.reopening.run(viewer, { id: submissionId, ...input });
    return isRefusal(answer) ? answer : this.views.after(viewer, answer.id);
  }

  @Mutation(() => ReturnResult, { description: 'Another last day for a submission that is back with its library.' })
  @Allow('review.return')
  async extendReturn(
    @CurrentViewer() viewer: Viewer,
    @Args('submissionId', { type: () => Int }) submissionId: number,
    @Args('until', { type: () => DateScalar }) until: IsoDate,
  ) {
    const answer = await this.extending.run(viewer, submissionId, until);
    return isRefusal(answer) ? answer : this.views.after(viewer, answer.id);
  }
}
