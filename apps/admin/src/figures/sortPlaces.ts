/** The order of the table of provinces: by name, by response rate, or by the exact value of an item. */
import type { PlaceTableQuery } from '../gql/graphql.js';
import { compareValues } from './figureRow.js';

type Row = NonNullable<PlaceTableQuery['placeTable']>['rows'][number];

/** Blank: by name; `coverage`, as addresses name it: by response rate; else by the item of this code. */
export type SortKey = string;

const share = ({ accepted, obliged }: Row): number => (obliged === 0 ? 0 : accepted / obliged);

export function sortPlaces(rows: readonly Row[], key: SortKey, direction: 'asc' | 'desc'): Row[] {
  const sign = direction === 'asc' ? 1 : -1;
  if (key === '') return rows.toSorted((a, b) => a.place.name.vi.localeCompare(b.place.name.vi, 'vi'));
  if (key === 'coverage') return rows.toSorted((a, b) => (share(a) - share(b)) * sign);
  const valueOf = (row: Row) => row.figures.find(({ item }) => item === key)?.value ?? null;
  return rows.toSorted((a, b) => compareValues(valueOf(a), valueOf(b), direction));
}
