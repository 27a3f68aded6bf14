/** What react-admin reads accounts from, and by which mutation it opens one. */
import type { Source } from '../api/dataProvider.js';
import { request } from '../api/line.js';
import { pageOf } from '../api/listing.js';
import { AccountDocument, AccountListDocument, OpenAccountDocument, type OpenAccountInput } from '../gql/graphql.js';
import { orderOf, readFilter } from './list.js';

export const source: Source = {
  list: async (params) => {
    const filter = readFilter((params.filter ?? {}) as object);
    const asked = { filter, page: pageOf(params), order: orderOf(params.sort) };
    const { accountList } = await request(AccountListDocument, asked, params.signal);
    return { data: accountList.rows, total: accountList.total };
  },
  many: async (ids) => {
    const asked = { filter: { ids: [...ids] }, page: { offset: 0, limit: ids.length } };
    return (await request(AccountListDocument, asked)).accountList.rows;
  },
  one: async (id) => (await request(AccountDocument, { id })).account,
  create: async (input: OpenAccountInput) => (await request(OpenAccountDocument, { input })).openAccount,
};
