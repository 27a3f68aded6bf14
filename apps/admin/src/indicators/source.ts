/**
 * What react-admin reads indicators from: the API gives the dictionary whole, each as it stands today; and by which mutation it
 * publishes one.
 */
import type { Source } from '../api/dataProvider.js';
import { request } from '../api/line.js';
import { sliceOf } from '../api/listing.js';
import { dayOf, type IndicatorDocument } from '@vlis/domain';
import { IndicatorVersionsDocument, PublishIndicatorDocument, ServerTimeDocument } from '../gql/graphql.js';
import { entriesOf, entryWith, type DictionaryEntry } from './dictionary.js';
import { listed, readFilter } from './list.js';

/** As it stands by the server's day. */
async function entries(signal?: AbortSignal): Promise<readonly DictionaryEntry[]> {
  const { indicators } = await request(IndicatorVersionsDocument, {}, signal);
  const { serverTime } = await request(ServerTimeDocument, {}, signal);
  return entriesOf(indicators, dayOf(new Date(serverTime)));
}

export const source: Source = {
  list: async ({ filter, sort, pagination, signal }) =>
    sliceOf(listed(await entries(signal), readFilter((filter ?? {}) as object), sort), { pagination }),
  one: async (id) => entryWith(await entries(), id),
  create: async (definition: IndicatorDocument) =>
    (await request(PublishIndicatorDocument, { definition })).publishIndicator,
};
