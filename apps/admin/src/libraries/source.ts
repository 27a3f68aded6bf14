/** What react-admin reads libraries from. */
import type { Source } from '../api/dataProvider.js';
import { request } from '../api/line.js';
import { pageOf } from '../api/listing.js';
import { LibrariesDocument, LibraryDocument, type LibraryFilter } from '../gql/graphql.js';
import { orderOf } from './order.js';

export const source: Source = {
  list: async (params) => {
    const filter = params.filter as LibraryFilter;
    const asked = { filter, page: pageOf(params), order: orderOf(params.sort) };
    const { libraries } = await request(LibrariesDocument, asked, params.signal);
    return { data: libraries.rows, total: libraries.total };
  },
  one: async (id) => (await request(LibraryDocument, { id })).library,
};
