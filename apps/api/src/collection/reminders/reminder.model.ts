import { Field, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { LocalizedText } from '@vlis/domain';
import { Costs } from '../../platform/graphql/costs.js';
import { LocalizedTextModel } from '../../platform/graphql/localized-text.model.js';
import { DateTimeScalar } from '../../platform/graphql/scalars.js';

export enum NotRemindedEnum {
  NOT_TO_CHASE = 'not-to-chase',
  NOBODY = 'nobody',
  TODAY = 'today',
}
registerEnumType(NotRemindedEnum, {
  name: 'NotReminded',
  description:
    'Why a library was not reminded: it need not be asked now; nobody there but the sender has an account; it was reminded today already.',
});

@ObjectType('LeftUnreminded')
export class LeftUnremindedModel {
  @Field(() => Int)
  libraryId!: number;

  @Field(() => LocalizedTextModel)
  library!: LocalizedText;

  @Field(() => NotRemindedEnum)
  why!: NotRemindedEnum;
}

@ObjectType('RemindersSent', { description: 'In the bell at once, and by mail where there is an address.' })
export class RemindersSentModel {
  @Field(() => Int, { description: 'How many libraries were reminded.' })
  libraries!: number;

  @Field(() => Int, { description: 'How many people there.' })
  people!: number;

  @Costs({ rows: 500 })
  @Field(() => [LeftUnremindedModel], { description: 'Those that were not, of very many the first.' })
  left!: readonly LeftUnremindedModel[];

  @Field(() => Int, { description: 'How many were not, named or not.' })
  leftTotal!: number;
}

@ObjectType('ReminderSummary')
export class ReminderSummaryModel {
  @Field(() => Int, { description: 'How often the library was reminded.' })
  times!: number;

  @Field(() => DateTimeScalar, { nullable: true })
  lastAt!: Date | null;

  @Field(() => Int, { description: 'How many messages did not arrive: refused, given up, or without an address.' })
  lost!: number;

  @Field(() => Int, { description: 'Of how many nobody knows whether they arrived.' })
  doubtful!: number;
}

@ObjectType('ReminderCount', {
  description: 'Libraries whose submission has not come, by how often each was reminded.',
})
export class ReminderCountModel {
  @Field(() => Int, { description: '3 stands for three times and more.' })
  times!: number;

  @Field(() => Int)
  libraries!: number;
}

@InputType('SendRemindersInput')
export class SendRemindersInput {
  @Field(() => Int)
  roundId!: number;

  @Field(() => [Int])
  libraryIds!: number[];
}
