import { Field, InputType, Int, ObjectType } from '@nestjs/graphql';
import type { Indicator, IsoDate } from '@vlis/domain';
import { Costs } from '../../platform/graphql/costs.js';
import { DateScalar, DateTimeScalar, JsonScalar } from '../../platform/graphql/scalars.js';
import type { IndicatorVersionRow } from '../dictionary/index.js';

@ObjectType('IndicatorVersion', { description: 'One version of an indicator, as it stands in the dictionary.' })
export class IndicatorVersionModel {
  @Field(() => Int)
  id!: number;

  @Field(() => String, { description: 'Code of the form whose items it reads.' })
  form!: string;

  @Field(() => String)
  code!: string;

  @Field(() => Int)
  version!: number;

  @Field(() => DateScalar)
  validFrom!: IsoDate;

  @Field(() => DateScalar, { nullable: true, description: 'Its last day; null: until a later version begins.' })
  validTo!: IsoDate | null;

  @Field(() => DateTimeScalar)
  publishedAt!: Date;

  @Costs({ bytes: 700 })
  @Field(() => JsonScalar, { description: 'Indicator of @vlis/domain: name, formula, unit, direction, types, basis.' })
  definition!: Indicator;
}

/** What a version says, without what stands in fields of its own. */
export function versionModel(row: IndicatorVersionRow): IndicatorVersionModel {
  const { id, indicatorId: _, formId: __, publishedAt, form, version, validFrom, validTo, ...definition } = row;
  return { id, form, code: row.code, version, validFrom, validTo, publishedAt, definition };
}

@InputType('PublishIndicatorInput')
export class PublishIndicatorInput {
  @Field(() => JsonScalar, {
    description: 'An IndicatorDocument of @vlis/domain; its version must be the next one of the indicator.',
  })
  definition!: unknown;
}
