import { Field, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Costs } from '../../platform/graphql/costs.js';
import { DateScalar } from '../../platform/graphql/scalars.js';

/** A type of its own because these texts are longer than names and have a higher price. */
@ObjectType('InstructionText')
export class InstructionTextModel {
  @Costs({ bytes: 400 })
  @Field(() => String)
  vi!: string;

  @Costs({ bytes: 400 })
  @Field(() => String)
  en!: string;
}

export enum TextChangeEnum {
  FIRST = 'first',
  WORDING = 'wording',
}
registerEnumType(TextChangeEnum, {
  name: 'TextChange',
  description: 'A change of meaning is not among them: it is another item with another code.',
});

const inBoth = () => InstructionTextModel;

@ObjectType('Instruction', { description: 'How an item is filled in.' })
export class InstructionModel {
  @Field(() => String)
  code!: string;

  @Field(() => DateScalar, { description: 'The day from which this text stands.' })
  validFrom!: string;

  @Field(() => TextChangeEnum)
  change!: TextChangeEnum;

  @Field(inBoth, { description: 'One sentence: what is counted.' })
  short!: InstructionTextModel;

  @Field(inBoth)
  counted!: InstructionTextModel;

  @Field(inBoth)
  notCounted!: InstructionTextModel;

  @Field(inBoth, { description: 'On which day, or over which days.' })
  when!: InstructionTextModel;

  @Field(inBoth, { description: 'The record it is taken from.' })
  record!: InstructionTextModel;

  @Field(inBoth)
  example!: InstructionTextModel;

  @Field(inBoth, { description: 'Its clause of ISO 2789 (TCVN 12843), or that there is none.' })
  clause!: InstructionTextModel;

  @Field(inBoth, { description: 'Who decides on this text.' })
  owner!: InstructionTextModel;

  @Field(inBoth, { description: 'All of it as running text, one part a line.' })
  full!: InstructionTextModel;
}
