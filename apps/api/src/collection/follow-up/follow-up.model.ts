import { Field, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { IsoDate } from '@vlis/domain';
import { DateScalar, DateTimeScalar } from '../../platform/graphql/scalars.js';

export enum FollowUpChannelEnum {
  TELEPHONE = 'telephone',
  EMAIL = 'email',
  LETTER = 'letter',
  VISIT = 'visit',
  MESSAGE = 'message',
}
registerEnumType(FollowUpChannelEnum, { name: 'FollowUpChannel' });

export enum FollowUpOutcomeEnum {
  REACHED = 'reached',
  PROMISED = 'promised',
  NOT_REACHED = 'not-reached',
  BOUNCED = 'bounced',
  REFUSED = 'refused',
  REPORTED_CLOSED = 'reported-closed',
  REPORTED_MOVED = 'reported-moved',
}
registerEnumType(FollowUpOutcomeEnum, {
  name: 'FollowUpOutcome',
  description: 'What came of asking. A library that says it has closed or moved owes until the register says so.',
});

@ObjectType('FollowUpMistake', { description: 'A later entry that says of another that it was a mistake.' })
export class FollowUpMistakeModel {
  @Field(() => DateTimeScalar)
  at!: Date;

  @Field(() => String)
  by!: string;

  @Field(() => String, { nullable: true })
  note!: string | null;
}

@ObjectType('FollowUp', { description: 'A library was asked for a submission that has not come. Never changed.' })
export class FollowUpModel {
  @Field(() => Int)
  id!: number;

  @Field(() => DateTimeScalar)
  at!: Date;

  @Field(() => String, { description: 'Name of the person who asked.' })
  by!: string;

  @Field(() => FollowUpChannelEnum)
  channel!: FollowUpChannelEnum;

  @Field(() => String, { nullable: true, description: 'Name of the contact who was asked, as it was then.' })
  contact!: string | null;

  @Field(() => FollowUpOutcomeEnum)
  outcome!: FollowUpOutcomeEnum;

  @Field(() => DateScalar, { nullable: true, description: 'The last day that the library named.' })
  promisedUntil!: IsoDate | null;

  @Field(() => String, { nullable: true })
  note!: string | null;

  @Field(() => FollowUpMistakeModel, { nullable: true, description: 'Null: it stands.' })
  mistake!: FollowUpMistakeModel | null;
}

@ObjectType('FollowUpSummary', { description: 'Mistaken entries are left out.' })
export class FollowUpSummaryModel {
  @Field(() => Int)
  count!: number;

  @Field(() => FollowUpModel, { nullable: true, description: 'Null: there is none yet.' })
  latest!: FollowUpModel | null;
}

@ObjectType('FollowUpCount', {
  description:
    'Libraries with the same last outcome and the same number of follow-ups, of those whose submission has not come.',
})
export class FollowUpCountModel {
  @Field(() => FollowUpOutcomeEnum, { nullable: true, description: 'Null: not followed up yet.' })
  outcome!: FollowUpOutcomeEnum | null;

  @Field(() => Int, { description: 'How often each was followed up; 3 stands for three times and more.' })
  times!: number;

  @Field(() => Int)
  libraries!: number;

  @Field(() => Int, { description: 'Of these libraries, those that must be asked now.' })
  mustBeChased!: number;
}

@InputType('RecordFollowUpInput')
export class RecordFollowUpInput {
  @Field(() => String, {
    description: 'Made by the caller, once for each follow-up: sent again with it, it is written once.',
  })
  key!: string;

  @Field(() => Int)
  roundId!: number;

  @Field(() => Int)
  libraryId!: number;

  @Field(() => FollowUpChannelEnum)
  channel!: FollowUpChannelEnum;

  @Field(() => Int, { nullable: true, description: 'The contact of the library who was asked.' })
  contactId?: number | null;

  @Field(() => FollowUpOutcomeEnum)
  outcome!: FollowUpOutcomeEnum;

  @Field(() => DateScalar, { nullable: true, description: 'With PROMISED, and with nothing else.' })
  promisedUntil?: IsoDate | null;

  @Field(() => String, { nullable: true })
  note?: string | null;
}

@InputType('MistakenFollowUpInput')
export class MistakenFollowUpInput {
  @Field(() => Int)
  followUpId!: number;

  @Field(() => String, { nullable: true })
  note?: string | null;
}
