import { Field, InputType, Int } from '@nestjs/graphql';

const LARGEST_PAGE = 200;

/** Which rows of a list. A feature reads it through `pageOf`, which knows the limits. */
@InputType('PageInput')
export class PageInput {
  @Field(() => Int, { defaultValue: 0 })
  offset!: number;

  @Field(() => Int, { defaultValue: 25 })
  limit!: number;
}

/** The rows asked for, or the first page; never a negative offset, never more than LARGEST_PAGE rows. */
export const pageOf = (page: PageInput | null | undefined): { readonly offset: number; readonly limit: number } => ({
  offset: Math.max(0, page?.offset ?? 0),
  limit: Math.min(LARGEST_PAGE, Math.max(1, page?.limit ?? 25)),
});
