/** The filters of a list: read from the address, changed one by one, taken away together. */
import { useListContext } from 'react-admin';

interface Filters<Filter extends object> {
  readonly filter: Filter;
  /** Something is chosen or looked for. */
  readonly any: boolean;
  /** A value that is undefined or empty takes its filter away. */
  readonly set: (change: { readonly [K in keyof Filter]?: Filter[K] | undefined }) => void;
  readonly clear: () => void;
}

const withoutBlanks = (filter: object): object =>
  Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined && value !== ''));

/** @param read takes the filters of this list out of what stands in the address */
export function useFilters<Filter extends object>(read: (address: object) => Filter): Filters<Filter> {
  const { filterValues, setFilters } = useListContext();
  const filter = read(filterValues as object);
  return {
    filter,
    any: Object.keys(withoutBlanks(filter)).length > 0,
    set: (change) => setFilters(withoutBlanks({ ...filter, ...change }), {}),
    clear: () => setFilters({}, {}),
  };
}
