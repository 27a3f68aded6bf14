import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { NEWS_KINDS } from '@vlis/domain';
import { Costs } from '../graphql/costs.js';
import { DateTimeScalar } from '../graphql/scalars.js';

/** The domain's codes by their names in the contract: `SUBMISSION_RETURNED` is `submission-returned`. */
export const NoticeKind = Object.fromEntries(NEWS_KINDS.map((kind) => [kind.toUpperCase().replaceAll('-', '_'), kind]));
registerEnumType(NoticeKind, { name: 'NoticeKind' });

@ObjectType('NoticeSubmission', { description: 'The submission that a notice is about.' })
export class NoticeSubmissionModel {
  @Field(() => Int)
  roundId!: number;

  @Field(() => Int)
  libraryId!: number;
}

@ObjectType('NoticeProvinceReport', { description: 'The report of a province that a notice is about.' })
export class NoticeProvinceReportModel {
  @Field(() => Int)
  roundId!: number;

  @Field(() => Int)
  provinceId!: number;

  @Field(() => String, { description: 'Its code.' })
  outline!: string;
}

/** `kind`, `message`, `submission` and `provinceReport` are fields of the resolver. */
@ObjectType('Notice', { description: 'What an action of somebody tells the viewer.' })
export class NoticeModel {
  @Field(() => Int)
  id!: number;

  @Field(() => DateTimeScalar)
  at!: Date;

  @Field(() => DateTimeScalar, { nullable: true })
  readAt!: Date | null;
}

@ObjectType('NoticePage')
export class NoticePageModel {
  @Costs({ rows: 'asked' })
  @Field(() => [NoticeModel])
  rows!: readonly NoticeModel[];

  @Field(() => Int)
  total!: number;
}

@ObjectType('NoticesRead')
export class NoticesReadModel {
  @Field(() => Int, { description: 'How many are left.' })
  unread!: number;
}
