/** The totals of a choice and their course over the years, asked together and joined by item. */
import type { Item } from '@vlis/domain';
import { useOperation, type OperationReading } from '../api/useOperation.js';
import {
  FigureSeriesDocument,
  NationalTotalsDocument,
  type MapBasis,
  type NationalTotalsQuery,
} from '../gql/graphql.js';
import type { RoundWithYearBefore } from '../obligations/choose.js';
import { seriesOf } from '../obligations/period.js';
import type { Point } from './trend.js';

export interface FigureChoice {
  readonly round: RoundWithYearBefore;
  readonly basis: MapBasis;
  readonly placeId?: number;
  readonly types: readonly string[];
}

export type Totals = NonNullable<NationalTotalsQuery['nationalTotals']>;

/** No type chosen means all of them, and is not sent. */
export const typesOf = ({ types }: Pick<FigureChoice, 'types'>): string[] | undefined =>
  types.length ? [...types] : undefined;

export const filterOf = (choice: FigureChoice) => ({
  roundId: choice.round.id,
  basis: choice.basis,
  placeId: choice.placeId,
  types: typesOf(choice),
});

export function useTotals(choice: FigureChoice, items: readonly Item[]): OperationReading<Totals> {
  const reading = useOperation(
    NationalTotalsDocument,
    { filter: filterOf(choice), items: items.map(({ code }) => code) },
    { enabled: items.length > 0, keep: true },
  );
  return { ...reading, data: reading.data?.nationalTotals ?? undefined };
}

export function useSeries(
  choice: FigureChoice,
  codes: readonly string[],
): OperationReading<ReadonlyMap<string, readonly Point[]>> {
  const variables = {
    items: [...codes],
    ...seriesOf(choice.round),
    placeId: choice.placeId,
    basis: choice.basis,
    types: typesOf(choice),
  };
  const reading = useOperation(FigureSeriesDocument, variables, { enabled: codes.length > 0, keep: true });
  return { ...reading, data: reading.data && new Map(reading.data.series.map(({ item, points }) => [item, points])) };
}
