/** In which order libraries stand, by the column that somebody presses; and where the same list is found as a workbook. */
import type { Language } from '@vlis/domain';
import type { SortPayload } from 'react-admin';
import type { LibraryFilter, LibraryOrder, LibrarySort } from '../gql/graphql.js';

const SORTS: ReadonlyMap<string, LibrarySort> = new Map([
  ['name', 'NAME'],
  ['identifier', 'IDENTIFIER'],
  ['type', 'TYPE'],
  ['body', 'BODY'],
  ['place', 'PROVINCE'],
  ['status', 'STATUS'],
]);

export const USUAL_ORDER: SortPayload = { field: 'name', order: 'ASC' };

/** A column that somebody typed into the address and that there is none of: the usual order. */
export const orderOf = ({ field, order }: SortPayload = USUAL_ORDER): LibraryOrder => {
  const by = SORTS.get(field);
  return by ? { by, descending: order === 'DESC' } : { by: 'NAME', descending: false };
};

interface Wanted {
  readonly filter: LibraryFilter;
  readonly sort: SortPayload;
  readonly columns: readonly string[];
  readonly language: Language;
  /** Of these libraries only. */
  readonly ids?: readonly number[];
}

export function workbookAddress({ filter, sort, columns, language, ids }: Wanted): string {
  const { by, descending } = orderOf(sort);
  const search = new URLSearchParams({ filter: JSON.stringify(filter), by, descending: String(descending) });
  search.set('columns', columns.join(','));
  search.set('language', language);
  if (ids?.length) search.set('ids', ids.join(','));
  return `/exports/libraries.xlsx?${search}`;
}
