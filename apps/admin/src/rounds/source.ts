/** What react-admin reads rounds from: the API gives them all at once. */
import type { Source } from '../api/dataProvider.js';
import { request } from '../api/line.js';
import { sliceOf } from '../api/listing.js';
import { RoundsDocument } from '../gql/graphql.js';

export const source: Source = {
  list: async (params) => sliceOf((await request(RoundsDocument, {}, params.signal)).rounds, params),
  one: async (id) => (await request(RoundsDocument, {})).rounds.find((round) => round.id === id),
};
