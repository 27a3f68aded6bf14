/** The request for the list of accounts as a file, read from its address (platform/schema/list-request.ts). */
import { ROLES } from '@vlis/domain';
import { z } from 'zod';
import { exactObject } from '../../platform/schema/exact-object.js';
import { codeSchema, listRequestReader, type ListRequest } from '../../platform/schema/list-request.js';
import { ACCOUNT_SORTS, type AccountFilter, type AccountOrder } from './account-list.js';

const ACCOUNT_COLUMNS = ['name', 'username', 'roles', 'state'] as const;
export type AccountColumn = (typeof ACCOUNT_COLUMNS)[number];

type Filter = Omit<AccountFilter, 'ids'>;
export type AccountListRequest = ListRequest<Filter, AccountOrder['by'], AccountColumn>;

const filter = exactObject<Filter>(
  {
    q: z.string().nullable().optional(),
    role: codeSchema(ROLES).nullable().optional(),
    active: z.boolean().nullable().optional(),
  },
  'filter',
);

export const readAccountListRequest = listRequestReader({ filter, sorts: ACCOUNT_SORTS, columns: ACCOUNT_COLUMNS });
