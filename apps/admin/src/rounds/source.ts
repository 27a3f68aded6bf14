/**
 * What react-admin reads rounds from: the API gives them all at once, and they are narrowed and put in order here; and by which
 * mutation it opens one.
 */
import type { Source } from '../api/dataProvider.js';
import { request } from '../api/line.js';
import { sliceOf } from '../api/listing.js';
import { OpenRoundDocument, RoundsDocument, type OpenRoundInput } from '../gql/graphql.js';
import { listed, readFilter } from './list.js';

export const source: Source = {
  list: async ({ filter, sort, pagination, signal }) => {
    const { rounds } = await request(RoundsDocument, {}, signal);
    return sliceOf(listed(rounds, readFilter((filter ?? {}) as object), sort), { pagination });
  },
  one: async (id) => (await request(RoundsDocument, {})).rounds.find((round) => round.id === id),
  create: async (input: OpenRoundInput) => (await request(OpenRoundDocument, { input })).openRound,
};
