/** Pages: react-admin counts pages from 1, the API counts rows from 0; short lists are cut here. */
import type { GetListParams, RaRecord } from 'react-admin';

export interface Listed {
  data: RaRecord[];
  total: number;
}

type Paged = Pick<GetListParams, 'pagination' | 'sort'>;

export const pageOf = ({ pagination }: Paged): { offset: number; limit: number } => {
  const { page = 1, perPage = 25 } = pagination ?? {};
  return { offset: (page - 1) * perPage, limit: perPage };
};

const compare = (a: unknown, b: unknown): number =>
  typeof a === 'number' && typeof b === 'number' ? a - b : String(a ?? '').localeCompare(String(b ?? ''), 'vi');

/** A page of a list that the API gives whole. Without a sort field the API's own order stays. */
export function sliceOf(rows: readonly RaRecord[], params: Paged): Listed {
  const { field, order } = params.sort ?? {};
  const sorted =
    field && rows.some((row) => field in row)
      ? rows.toSorted((a, b) => compare(a[field], b[field]) * (order === 'DESC' ? -1 : 1))
      : rows;
  const { offset, limit } = pageOf(params);
  return { data: sorted.slice(offset, offset + limit), total: rows.length };
}
