import { Field, InputType, Int, ObjectType } from '@nestjs/graphql';
import type { BoundKey, LocalizedText } from '@vlis/domain';
import { Costs } from '../../platform/graphql/costs.js';
import { LocalizedTextModel } from '../../platform/graphql/localized-text.model.js';
import { DecimalScalar } from '../../platform/graphql/scalars.js';
import { PassageParagraphModel } from '../reports/index.js';

@ObjectType('QuotedFigure', { description: 'A number of a province, as it was sent.' })
export class QuotedFigureModel {
  @Field(() => String)
  key!: BoundKey;

  @Field(() => DecimalScalar, { nullable: true })
  value!: string | null;

  @Field(() => Int)
  decimals!: number;

  @Field(() => String, { description: 'Written behind it: “%”, or nothing.' })
  unit!: string;
}

@ObjectType('ProvincePassage', { description: 'What a province has written in a section.' })
export class ProvincePassageModel {
  @Field(() => Int)
  provinceId!: number;

  @Field(() => LocalizedTextModel)
  name!: LocalizedText;

  @Field(() => Int, { nullable: true, description: 'Of what was sent. Null: nothing has been sent.' })
  version!: number | null;

  @Costs({ rows: 5 })
  @Field(() => [PassageParagraphModel], { description: 'Empty: nothing was written there.' })
  paragraphs!: PassageParagraphModel[];

  @Costs({ rows: 5 })
  @Field(() => [QuotedFigureModel])
  figures!: QuotedFigureModel[];
}

@InputType('BeginCompilationInput')
export class BeginCompilationInput {
  @Field(() => Int)
  roundId!: number;

  @Field(() => String, { description: 'Code of an outline of the nation.' })
  outline!: string;
}
