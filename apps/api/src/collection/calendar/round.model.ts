import { Field, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { ChangeWish, IsoDate } from '@vlis/domain';
import { DateScalar, DateTimeScalar } from '../../platform/graphql/scalars.js';
import { PeriodModel } from './period.model.js';

export enum RoundPhaseEnum {
  NOT_OPEN = 'not-open',
  OPEN = 'open',
  OVERDUE = 'overdue',
  CLOSED = 'closed',
}
registerEnumType(RoundPhaseEnum, { name: 'RoundPhase' });

/** Resolvers return a RoundRow; its phase of today is a field of rounds.resolver.ts. */
@ObjectType('Round')
export class RoundModel {
  @Field(() => Int)
  id!: number;

  @Field(() => String, { description: 'Code of the period.' })
  period!: string;

  @Field(() => PeriodModel)
  calendar!: PeriodModel;

  @Field(() => DateScalar, { description: 'First day of the period.' })
  startsOn!: IsoDate;

  @Field(() => DateScalar, { description: 'Last day of the period.' })
  endsOn!: IsoDate;

  @Field(() => DateScalar)
  opensOn!: IsoDate;

  @Field(() => DateScalar, { description: 'Who exists on this day owes a submission.' })
  cutoffOn!: IsoDate;

  @Field(() => DateScalar, { description: 'Last day on which a submission is on time.' })
  dueOn!: IsoDate;

  @Field(() => DateScalar, { description: 'Last day on which a submission is taken.' })
  closesOn!: IsoDate;

  @Field(() => Int)
  formVersionId!: number;
}

@ObjectType('RoundChange')
export class RoundChangeModel {
  @Field(() => Int)
  id!: number;

  @Field(() => DateTimeScalar)
  changedAt!: Date;

  @Field(() => DateScalar)
  opensBefore!: IsoDate;

  @Field(() => DateScalar)
  dueBefore!: IsoDate;

  @Field(() => DateScalar)
  closesBefore!: IsoDate;

  @Field(() => DateScalar)
  opensOn!: IsoDate;

  @Field(() => DateScalar)
  dueOn!: IsoDate;

  @Field(() => DateScalar)
  closesOn!: IsoDate;

  @Field(() => String)
  reason!: string;
}

@InputType('ChangeRoundInput')
export class ChangeRoundInput implements ChangeWish {
  @Field(() => Int)
  roundId!: number;

  @Field(() => DateScalar)
  opensOn!: IsoDate;

  @Field(() => DateScalar)
  dueOn!: IsoDate;

  @Field(() => DateScalar)
  closesOn!: IsoDate;

  @Field(() => String, { description: 'Read by everybody who sees the round.' })
  reason!: string;
}

@InputType('OpenRoundInput')
export class OpenRoundInput {
  @Field(() => String)
  period!: string;

  @Field(() => Int)
  formVersionId!: number;

  @Field(() => DateScalar, { nullable: true, description: 'Of the period; absent: as its regime has it.' })
  firstDay?: IsoDate | null;

  @Field(() => DateScalar, { nullable: true })
  lastDay?: IsoDate | null;

  @Field(() => DateScalar)
  opensOn!: IsoDate;

  @Field(() => DateScalar)
  cutoffOn!: IsoDate;

  @Field(() => DateScalar)
  dueOn!: IsoDate;

  @Field(() => DateScalar)
  closesOn!: IsoDate;
}
