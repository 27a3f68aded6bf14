import { Field, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { IsoDate } from '@vlis/domain';
import { DateScalar } from '../../platform/graphql/scalars.js';

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

  @Field(() => String, { description: '2026-H1 for the first half, 2026 for the year.' })
  period!: string;

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

@InputType('OpenRoundInput')
export class OpenRoundInput {
  @Field(() => String)
  period!: string;

  @Field(() => Int)
  formVersionId!: number;

  @Field(() => DateScalar)
  opensOn!: IsoDate;

  @Field(() => DateScalar)
  cutoffOn!: IsoDate;

  @Field(() => DateScalar)
  dueOn!: IsoDate;

  @Field(() => DateScalar)
  closesOn!: IsoDate;
}
