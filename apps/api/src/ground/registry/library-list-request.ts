/** The request for the list of libraries as a file, read from its address (platform/schema/list-request.ts). */
import { isDay, LIBRARY_STATUSES, type IsoDate } from '@vlis/domain';
import { z } from 'zod';
import { exactObject } from '../../platform/schema/exact-object.js';
import { codeSchema, idSchema, listRequestReader, type ListRequest } from '../../platform/schema/list-request.js';
import type { LibraryFilter } from './libraries.repository.js';
import { LIBRARY_SORTS, type LibrarySort } from './library-sort.js';

const LIBRARY_COLUMNS = ['name', 'identifier', 'type', 'body', 'place', 'status'] as const;
export type LibraryColumn = (typeof LIBRARY_COLUMNS)[number];

type Filter = Omit<LibraryFilter, 'id' | 'ids'> & { readonly asOf?: IsoDate | null };
export type LibraryListRequest = ListRequest<Filter, LibrarySort, LibraryColumn>;

const codes = z.array(z.string().max(40)).max(100).nullable().optional();

const filter = exactObject<Filter>(
  {
    q: z.string().nullable().optional(),
    types: codes,
    provinceId: idSchema.nullable().optional(),
    bodies: codes,
    status: codeSchema(LIBRARY_STATUSES).nullable().optional(),
    asOf: z.string().refine(isDay).nullable().optional(),
  },
  'filter',
);

export const readLibraryListRequest = listRequestReader({ filter, sorts: LIBRARY_SORTS, columns: LIBRARY_COLUMNS });
