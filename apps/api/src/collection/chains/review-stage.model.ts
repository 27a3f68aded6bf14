import { Field, Int, ObjectType } from '@nestjs/graphql';
import type { LocalizedText, Role } from '@vlis/domain';
import { RoleEnum } from '../../ground/people/index.js';
import { Costs } from '../../platform/graphql/costs.js';
import { LocalizedTextModel } from '../../platform/graphql/localized-text.model.js';

@ObjectType('ReviewStage', { description: 'A stage of a review chain: who reviews there.' })
export class ReviewStageModel {
  @Field(() => String, { description: 'province, ministry …' })
  code!: string;

  @Field(() => LocalizedTextModel, { description: 'Who reviews there, in a word.' })
  name!: LocalizedText;

  @Field(() => RoleEnum, { description: 'Whose holders review there, in the places where they hold it.' })
  role!: Role;

  @Costs({ rows: 2 })
  @Field(() => [String], {
    description: '`library`, and codes of earlier stages that may get a submission back from it.',
  })
  returnsTo!: readonly string[];
}

const TO_GO =
  'How many acceptances, its own included, make a submission official from there; of several chains the most.';

@ObjectType('PlacedStage')
export class PlacedStageModel extends ReviewStageModel {
  @Field(() => Int, { description: TO_GO })
  toGo!: number;
}
