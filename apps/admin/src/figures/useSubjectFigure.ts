/** The one figure that is being looked at, of the country or of the chosen province, with the sums behind it. */
import { useOperation, type OperationReading } from '../api/useOperation.js';
import {
  IndicatorTableDocument,
  ItemFigureDocument,
  type IndicatorTableQuery,
  type ItemFigureQuery,
  type ItemFigureRowFragment,
} from '../gql/graphql.js';
import type { FigureSubject } from './subject.js';
import { filterOf, type FigureChoice } from './useTotals.js';
import type { UnreportedCounts } from './whyMissing.js';

export interface SubjectFigure {
  readonly value: string | null;
  readonly withheld?: boolean;
  readonly reported: number;
  readonly expected: number;
  /** Those without a number, by why. */
  readonly missing?: UnreportedCounts | null;
  /** Of an item: the change since the year before, with the figures of the same libraries for who may read their submissions. */
  readonly change?: NonNullable<ItemFigureRowFragment['changes']>[number];
  /** Of an indicator: the two sums, and why there is no value. */
  readonly numerator?: string | null;
  readonly denominator?: string | null;
  readonly why?: string | null;
  /** Counts by people whose number is not an official one. */
  readonly unofficialPeople?: boolean;
}

const NO_FIGURE: SubjectFigure = { value: null, reported: 0, expected: 0 };

interface Placed<R> {
  readonly rows: readonly R[];
  readonly nation: R;
}

/** A table of one place has that place's row beside the nation's. */
const rowOf = <R>(table: Placed<R> | null | undefined, { placeId }: FigureChoice): R | undefined =>
  placeId === undefined ? table?.nation : table?.rows[0];

export function useSubjectFigure(
  choice: FigureChoice,
  { kind, code }: Pick<FigureSubject, 'kind' | 'code'>,
  enabled: boolean,
): OperationReading<SubjectFigure> {
  const filter = filterOf(choice);
  const item = useOperation(ItemFigureDocument, { filter, items: [code] }, { enabled: enabled && kind === 'item' });
  const indicator = useOperation(
    IndicatorTableDocument,
    { filter, codes: [code] },
    { enabled: enabled && kind === 'indicator' },
  );
  return kind === 'item'
    ? { ...item, data: item.data && itemFigure(item.data, choice) }
    : { ...indicator, data: indicator.data && indicatorFigure(indicator.data, choice) };
}

function itemFigure({ placeTable }: ItemFigureQuery, choice: FigureChoice): SubjectFigure {
  const row = rowOf(placeTable, choice);
  const figure = row?.figures[0];
  return figure ? { ...figure, value: figure.value ?? null, change: row.changes?.[0] ?? null } : NO_FIGURE;
}

function indicatorFigure({ indicatorTable }: IndicatorTableQuery, choice: FigureChoice): SubjectFigure {
  const figure = rowOf(indicatorTable, choice)?.figures[0];
  if (!figure) return NO_FIGURE;
  return { ...figure, value: figure.value ?? null, reported: figure.used, expected: figure.obliged };
}
