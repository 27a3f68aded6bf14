import { Field, InputType, Int, registerEnumType } from '@nestjs/graphql';
import type { FigureFilter } from './reading/figure-filter.js';
import type { MapBasis } from './reading/shown-places.js';

export enum MapBasisEnum {
  AS_REPORTED = 'as-reported',
  CURRENT = 'current',
}
registerEnumType(MapBasisEnum, {
  name: 'MapBasis',
  valuesMap: {
    AS_REPORTED: { description: 'The provinces of the round’s cut-off day.' },
    CURRENT: { description: 'The provinces of today, each with all that became it.' },
  },
});

@InputType('FigureFilter')
export class FigureFilterInput implements FigureFilter {
  @Field(() => Int)
  roundId!: number;

  @Field(() => MapBasisEnum, { defaultValue: MapBasisEnum.AS_REPORTED })
  basis!: MapBasis;

  @Field(() => Int, { nullable: true, description: 'A province; absent: the nation.' })
  placeId?: number | null;

  @Field(() => [String], { nullable: true, description: 'Codes of library types; absent or empty: all.' })
  types?: string[] | null;
}
