/** In which order a list stands, by the column that somebody presses, as the server is asked for it. */
import type { SortPayload } from 'react-admin';

export interface AskedOrder<Sort extends string = string> {
  readonly by: Sort;
  readonly descending: boolean;
}

/**
 * @param sorts how the server names the order by each column
 * @param usual where the address names a column that there is none of
 */
export function orderIn<Sort extends string>(
  sorts: ReadonlyMap<string, Sort>,
  { field, order }: SortPayload,
  usual: AskedOrder<Sort>,
): AskedOrder<Sort> {
  const by = sorts.get(field);
  return by ? { by, descending: order === 'DESC' } : usual;
}
