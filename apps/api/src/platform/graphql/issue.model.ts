/**
 * An issue of an entry. A resolver returns the domain's Issue; the sentence is added here. Only the feature knows the message of
 * a form's rule, so for a broken rule it returns `{ ...issue, message }`.
 */
import { Field, ObjectType, Parent, registerEnumType, ResolveField, Resolver } from '@nestjs/graphql';
import type { Issue, LocalizedText } from '@vlis/domain';
import { issueWords } from '@vlis/reporting';
import { LocalizedTextModel } from './localized-text.model.js';
import { ParamModel, toParams } from './param.model.js';
import { Costs } from './costs.js';

enum SeverityEnum {
  ERROR = 'error',
  WARNING = 'warning',
  INFO = 'info',
}
registerEnumType(SeverityEnum, { name: 'Severity' });

@ObjectType('Issue')
export class IssueModel {
  @Field(() => String)
  code!: string;

  @Field(() => SeverityEnum)
  severity!: SeverityEnum;

  @Field(() => String)
  path!: string;

  @Field(() => String, { nullable: true })
  rule?: string;
}

/** What resolvers may return for an Issue. */
export type IssueSource = Issue & { readonly message?: LocalizedText };

@Resolver(() => IssueModel)
export class IssueResolver {
  @Costs({ rows: 5 })
  @ResolveField(() => [ParamModel])
  params(@Parent() issue: IssueSource): ParamModel[] {
    return toParams(issue.params);
  }

  @Costs({})
  @ResolveField(() => LocalizedTextModel)
  message(@Parent() issue: IssueSource): LocalizedText {
    return issue.message ?? issueWords(issue);
  }
}
