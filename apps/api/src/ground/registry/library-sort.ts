/** The orders of a list of libraries. Names are sorted by the Vietnamese alphabet; ties are broken by id. */
import type { SelectQueryBuilder } from 'typeorm';
import { inVietnameseOrder } from '../../platform/database/vietnamese-order.js';
import type { LibraryStateEntity } from './library-state.entity.js';

export const LIBRARY_SORTS = ['name', 'identifier', 'type', 'body', 'province', 'status'] as const;
export type LibrarySort = (typeof LIBRARY_SORTS)[number];

export interface LibraryOrder {
  readonly by: LibrarySort;
  readonly descending: boolean;
}

export const BY_NAME: LibraryOrder = { by: 'name', descending: false };

/** Aliases are those of the query in libraries.repository.ts. */
const COLUMNS: Readonly<Record<LibrarySort, string>> = {
  name: inVietnameseOrder('state.name.vi'),
  identifier: 'library.identifier',
  type: 'state.type',
  body: inVietnameseOrder('body.name.vi'),
  province: 'province.code',
  status: 'state.status',
};

export function ordered(
  query: SelectQueryBuilder<LibraryStateEntity>,
  { by, descending }: LibraryOrder,
): SelectQueryBuilder<LibraryStateEntity> {
  const direction = descending ? 'DESC' : 'ASC';
  query.orderBy(COLUMNS[by], direction);
  if (by !== 'name') query.addOrderBy(COLUMNS.name);
  return query.addOrderBy('state.libraryId');
}
