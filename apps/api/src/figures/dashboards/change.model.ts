import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { Decimal, NoChange } from '@vlis/domain';
import { DateScalar, DecimalScalar } from '../../platform/graphql/scalars.js';

enum NoChangeEnum {
  NOBODY_IN_BOTH = 'nobody-in-both',
  FROM_ZERO = 'from-zero',
  DEFINITION = 'definition',
  REARRANGED = 'rearranged',
  WITHHELD = 'withheld',
}
registerEnumType(NoChangeEnum, {
  name: 'NoChange',
  description: 'Why there is no percentage.',
  valuesMap: {
    NOBODY_IN_BOTH: { description: 'No library has a number in both periods.' },
    FROM_ZERO: { description: 'The same libraries had nothing a year before.' },
    DEFINITION: { description: 'The item is counted otherwise in the form of a year before.' },
    REARRANGED: {
      description:
        'Public libraries were merged with their places in between (rearrangedOn), so the same library does not hold the ' +
        'same thing.',
    },
    WITHHELD: { description: 'There is one, and it is kept from this viewer: it would show too few libraries.' },
  },
});

@ObjectType('FigureChange', {
  description: 'Since the same period a year before, between the libraries that have a number in both.',
})
export class FigureChangeModel {
  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'Of the earlier figure, with one decimal. Null: `why` says why.',
  })
  percent?: Decimal | null;

  @Field(() => NoChangeEnum, { nullable: true, description: 'Null where there is a percentage.' })
  why?: NoChange | null;

  @Field(() => DateScalar, { nullable: true, description: 'The day of that rearrangement.' })
  rearrangedOn?: string | null;

  @Field(() => Int, { description: 'Libraries with a number in both periods; 0 where the change is withheld.' })
  libraries!: number;

  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'The figure of these libraries. Null: there is none, or the viewer may not read their submissions.',
  })
  now?: Decimal | null;

  @Field(() => DecimalScalar, { nullable: true, description: 'The same libraries a year before.' })
  before?: Decimal | null;

  @Field(() => DecimalScalar, {
    nullable: true,
    description:
      'Of the total now, the share that these libraries hold, of one: cut to four decimals, and to two for who may not ' +
      'read their submissions. Null: the item is no sum, or there is nothing to weigh.',
  })
  shareOfNow?: Decimal | null;

  @Field(() => DecimalScalar, { nullable: true, description: 'The same of the total a year before.' })
  shareOfBefore?: Decimal | null;
}
