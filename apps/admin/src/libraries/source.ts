/** What react-admin reads libraries from, and by which mutation it registers one. */
import type { Source } from '../api/dataProvider.js';
import { request } from '../api/line.js';
import { pageOf } from '../api/listing.js';
import {
  LibrariesDocument,
  LibraryDocument,
  RegisterLibraryDocument,
  type RegisterLibraryInput,
} from '../gql/graphql.js';
import { readFilter } from './filter.js';
import { orderOf } from './order.js';

export const source: Source = {
  list: async (params) => {
    const filter = readFilter((params.filter ?? {}) as object);
    const asked = { filter, page: pageOf(params), order: orderOf(params.sort) };
    const { libraries } = await request(LibrariesDocument, asked, params.signal);
    return { data: libraries.rows, total: libraries.total };
  },
  one: async (id) => (await request(LibraryDocument, { id })).library,
  create: async (input: RegisterLibraryInput) => (await request(RegisterLibraryDocument, { input })).registerLibrary,
};
