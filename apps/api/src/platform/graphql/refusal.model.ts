/** A refusal as an answer. A resolver returns the domain's Refusal; the sentences are added here. */
import { createUnionType, Field, ObjectType, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Type } from '@nestjs/common';
import { isRefusal, type LocalizedText, type Refusal } from '@vlis/domain';
import { refusalWords } from '@vlis/reporting';
import { IssueModel, type IssueSource } from './issue.model.js';
import { LocalizedTextModel } from './localized-text.model.js';
import { ParamModel, toParams } from './param.model.js';
import { Costs } from './costs.js';

@ObjectType('Refusal')
export class RefusalModel {
  @Field(() => String)
  code!: string;
}

@Resolver(() => RefusalModel)
export class RefusalResolver {
  @Costs({})
  @ResolveField(() => LocalizedTextModel)
  message(@Parent() refusal: Refusal): LocalizedText {
    return refusalWords(refusal);
  }

  @Costs({ rows: 5 })
  @ResolveField(() => [ParamModel])
  params(@Parent() refusal: Refusal): ParamModel[] {
    return toParams(refusal.params);
  }

  @Costs({ rows: 10 })
  @ResolveField(() => [IssueModel])
  issues(@Parent() refusal: Refusal): readonly IssueSource[] {
    return refusal.issues;
  }
}

/**
 * `union NAME = Model | Refusal`. With a third possibility, `otherwise` distinguishes it from the first:
 * `refusalOr('SaveCellsResult', SubmissionModel, { model: SaveConflictModel, is: isConflict })`.
 */
export function refusalOr<T extends object, O extends object = never>(
  name: string,
  model: Type<T>,
  otherwise?: { readonly model: Type<O>; readonly is: (answer: object) => boolean },
): T | O | RefusalModel {
  return createUnionType({
    name,
    types: () => [model, ...(otherwise ? [otherwise.model] : []), RefusalModel] as const,
    resolveType: (answer: object) => {
      if (isRefusal(answer)) return RefusalModel;
      return otherwise?.is(answer) ? otherwise.model : model;
    },
  }) as T | O | RefusalModel;
}
