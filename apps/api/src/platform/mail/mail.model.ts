import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Costs } from '../graphql/costs.js';
import { DateTimeScalar } from '../graphql/scalars.js';

/** By the name in the contract, the state in mails.ts. */
export enum MailStateEnum {
  WAITING = 'waiting',
  HANDING_OVER = 'handing-over',
  SENT = 'sent',
  KEPT = 'kept',
  NO_ADDRESS = 'no-address',
  REFUSED = 'refused',
  GIVEN_UP = 'given-up',
}
registerEnumType(MailStateEnum, { name: 'MailState' });

@ObjectType('Mail', { description: 'A message that was sent, will be, or would have been.' })
export class MailModel {
  @Field(() => Int)
  id!: number;

  @Field(() => String, { description: 'The name of the account; the address of somebody who has none.' })
  to!: string;

  @Field(() => String, { nullable: true })
  address!: string | null;

  @Field(() => String)
  subject!: string;

  @Field(() => String)
  body!: string;

  @Field(() => MailStateEnum)
  state!: `${MailStateEnum}`;

  @Field(() => Boolean, { description: 'An attempt ended without an answer: it may have arrived twice.' })
  doubtful!: boolean;

  @Field(() => String, { nullable: true, description: 'What the mail server said last, in its own words.' })
  answer!: string | null;

  @Field(() => DateTimeScalar)
  writtenAt!: Date;
}

@ObjectType('MailPage')
export class MailPageModel {
  @Costs({ rows: 'asked' })
  @Field(() => [MailModel])
  rows!: readonly MailModel[];

  @Field(() => Int)
  total!: number;

  @Field(() => Boolean, { description: 'Whether there is a mail server; otherwise messages are kept here alone.' })
  sends!: boolean;
}
