import { as } from './as.js';
import type { Api } from './start-api.js';

/** The Ministry accepts all of these reports, through the front door. */
export async function acceptAll(api: Api, ids: readonly number[]): Promise<void> {
  const { acceptAtMinistry } = await as(api, 'phantich.bo').ask<{ acceptAtMinistry: { accepted: number[] } }>(
    `mutation ($ids: [Int!]!) { acceptAtMinistry(input: { submissionIds: $ids }) {
       ... on AcceptedSubmissions { accepted refused { id refusal { code } } } } }`,
    { ids },
  );
  expect(acceptAtMinistry).toEqual({ accepted: ids, refused: [] });
}
