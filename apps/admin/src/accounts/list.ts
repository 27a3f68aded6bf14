/** Filters and order of the list of accounts, read from its address. */
import type { SortPayload } from 'react-admin';
import type { AccountFilter, AccountOrder, AccountSort, Role } from '../gql/graphql.js';
import { oneIn, textIn, truthIn, without } from '../list/address-values.js';
import { orderIn } from '../list/order.js';
import { ROLE_CHOICES } from './grant/grant-draft.js';

export const readFilter = (address: object): AccountFilter => {
  const { q, role, active } = address as Readonly<Record<string, unknown>>;
  return without({ q: textIn(q), role: oneIn<Role>(ROLE_CHOICES, role), active: truthIn(active) });
};

const SORTS: ReadonlyMap<string, AccountSort> = new Map([
  ['name', 'NAME'],
  ['username', 'USERNAME'],
  ['state', 'STATE'],
]);

export const USUAL_ORDER: SortPayload = { field: 'name', order: 'ASC' };

export const orderOf = (sort: SortPayload = USUAL_ORDER): AccountOrder & { readonly descending: boolean } =>
  orderIn(SORTS, sort, { by: 'NAME', descending: false });
