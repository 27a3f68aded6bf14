import { Field, InputType, Int } from '@nestjs/graphql';
import type { BoundKey, ReturnPoint } from '@vlis/domain';
import type { StepCommand } from './take-step.js';

@InputType({ isAbstract: true })
class StepInput implements StepCommand {
  @Field(() => Int, { description: 'Of the report.' })
  id!: number;

  @Field(() => Int, { description: 'How many steps the report had when it was read.' })
  steps!: number;
}

const DESPITE_STALE = 'Figures that have moved since they were taken stay as they are.';

@InputType('SignProvinceReportInput')
export class SignProvinceReportInput extends StepInput {
  @Field(() => String, {
    nullable: true,
    description: 'Chức vụ of a leader; absent: Giám đốc. A delegation has its own.',
  })
  post?: string | null;

  @Field(() => Boolean, { defaultValue: false, description: DESPITE_STALE })
  despiteStale!: boolean;
}

@InputType('SendProvinceReportInput')
export class SendProvinceReportInput extends StepInput {
  @Field(() => Int, { nullable: true, description: 'Of the document; absent: it is written in by hand.' })
  number?: number | null;

  @Field(() => Boolean, { defaultValue: false, description: DESPITE_STALE })
  despiteStale!: boolean;
}

@InputType('ReasonedReportStepInput')
export class ReasonedReportStepInput extends StepInput {
  @Field(() => String)
  reason!: string;
}

@InputType('ReceiveProvinceReportInput')
export class ReceiveProvinceReportInput extends StepInput {}

@InputType('ReturnPointInput')
export class ReturnPointInput implements ReturnPoint {
  @Field(() => String, { nullable: true, defaultValue: null, description: 'Key of a section.' })
  section!: string | null;

  @Field(() => String, { nullable: true, defaultValue: null, description: 'Key of a figure.' })
  figure!: BoundKey | null;

  @Field(() => String)
  text!: string;
}

@InputType('ReturnProvinceReportInput')
export class ReturnProvinceReportInput extends StepInput {
  @Field(() => [ReturnPointInput])
  points!: ReturnPointInput[];
}

@InputType('AttachSignedFileInput')
export class AttachSignedFileInput {
  @Field(() => Int, { description: 'Of the report.' })
  id!: number;

  @Field(() => Int, { description: 'Sent before to /files/for-report.' })
  fileId!: number;
}

@InputType('AnswerReportPointInput')
export class AnswerReportPointInput {
  @Field(() => Int)
  pointId!: number;

  @Field(() => String)
  answer!: string;
}
