/** In which order libraries stand, by the column that somebody presses. */
import type { SortPayload } from 'react-admin';
import type { LibraryOrder, LibrarySort } from '../gql/graphql.js';
import { orderIn } from '../list/order.js';

const SORTS: ReadonlyMap<string, LibrarySort> = new Map([
  ['name', 'NAME'],
  ['identifier', 'IDENTIFIER'],
  ['type', 'TYPE'],
  ['body', 'BODY'],
  ['place', 'PROVINCE'],
  ['status', 'STATUS'],
]);

export const USUAL_ORDER: SortPayload = { field: 'name', order: 'ASC' };

export const orderOf = (sort: SortPayload = USUAL_ORDER): LibraryOrder & { readonly descending: boolean } =>
  orderIn(SORTS, sort, { by: 'NAME', descending: false });
