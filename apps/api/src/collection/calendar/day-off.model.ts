import { Field, InputType, ObjectType } from '@nestjs/graphql';
import type { IsoDate } from '@vlis/domain';
import { LocalizedTextModel } from '../../platform/graphql/localized-text.model.js';
import { DateScalar } from '../../platform/graphql/scalars.js';

@ObjectType('DayOff')
export class DayOffModel {
  @Field(() => DateScalar)
  day!: IsoDate;

  @Field(() => Boolean, { description: 'A weekend day that is worked in exchange for another.' })
  isWorked!: boolean;

  @Field(() => LocalizedTextModel)
  name!: LocalizedTextModel;

  @Field(() => LocalizedTextModel, { description: 'The law or the announcement that makes it so.' })
  basis!: LocalizedTextModel;
}

@InputType('KeepDayOffInput')
export class KeepDayOffInput {
  @Field(() => DateScalar, { description: 'Today or later.' })
  day!: IsoDate;

  @Field(() => Boolean, { defaultValue: false, description: 'A weekend day that is worked in exchange for another.' })
  isWorked!: boolean;

  @Field(() => String)
  nameVi!: string;

  @Field(() => String)
  nameEn!: string;

  @Field(() => String, { description: 'The law or the announcement.' })
  basisVi!: string;

  @Field(() => String)
  basisEn!: string;

  @Field(() => String, { description: 'Why it is added; kept in the audit.' })
  reason!: string;
}
