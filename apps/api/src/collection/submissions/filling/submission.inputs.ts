import { Field, InputType, Int } from '@nestjs/graphql';
import { MissingReasonEnum } from '../submission.enums.js';

const BASE =
  'The revision that the row is based on; needed where somebody else has saved since this account last imported the submission.';

const CELL =
  'Text as typed, or a reason; neither is a blank. By the kind of its item: 1.234,5 or 1,234.5; có, không, yes, no; an option by key or label; 05/03/2026 or 2026-03-05.';

@InputType('CellInput', { description: CELL })
export class CellInput {
  @Field(() => String)
  code!: string;

  @Field(() => String, { nullable: true })
  text?: string | null;

  @Field(() => MissingReasonEnum, { nullable: true })
  missing?: MissingReasonEnum | null;
}

@InputType('ExplanationInput')
class ExplanationInput {
  @Field(() => String, { description: 'The rule of the issue, or its code where it is of none (UNLIKE_BEFORE).' })
  rule!: string;

  @Field(() => String)
  item!: string;

  @Field(() => String)
  text!: string;
}

/** What one save brings. */
@InputType({ isAbstract: true })
abstract class EnteredInput {
  @Field(() => [CellInput])
  cells!: CellInput[];

  @Field(() => [ExplanationInput], { nullable: true })
  explanations?: ExplanationInput[] | null;
}

@InputType('BeginSubmissionInput')
export class BeginSubmissionInput extends EnteredInput {
  @Field(() => Int)
  roundId!: number;

  @Field(() => Int)
  libraryId!: number;
}

@InputType('SaveCellsInput')
export class SaveCellsInput extends EnteredInput {
  @Field(() => Int)
  submissionId!: number;

  @Field(() => Int)
  baseRevision!: number;
}

@InputType('SubmitInput')
export class SubmitInput {
  @Field(() => Int)
  submissionId!: number;

  @Field(() => Int)
  revision!: number;
}

@InputType('AnswerQueryInput')
export class AnswerQueryInput {
  @Field(() => Int)
  queryId!: number;

  @Field(() => String)
  text!: string;
}

@InputType('ImportRowInput')
export class ImportRowInput {
  @Field(() => String, { description: 'The identifier of the library (VN-…).' })
  library!: string;

  @Field(() => [CellInput])
  cells!: CellInput[];

  @Field(() => Int, { nullable: true, description: BASE })
  baseRevision?: number | null;
}

@InputType('ImportInput')
export class ImportInput {
  @Field(() => Int)
  roundId!: number;

  @Field(() => [ImportRowInput])
  rows!: ImportRowInput[];

  @Field(() => Boolean, { defaultValue: false })
  submit!: boolean;

  @Field(() => String, { nullable: true, description: 'Given for every warning without an explanation of its own.' })
  explanation?: string | null;
}
