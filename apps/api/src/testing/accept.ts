import type { ReadSubmission, Refusal } from '@vlis/domain';
import { asTheyStand } from '../collection/submissions/record/revisions.js';
import { as, type Person } from './as.js';
import type { Api } from './start-api.js';

export interface Outcome {
  readonly accepted: number[];
  readonly refused: readonly { readonly id: number; readonly refusal: Pick<Refusal, 'code' | 'issues'> }[];
}

export const ACCEPT = `mutation ($input: AcceptInput!) {
  answer: acceptSubmissions(input: $input) { __typename ... on Refusal { code }
    ... on AcceptedSubmissions { accepted refused { id refusal { code issues { code path } } } } } }`;

/** Accepts these revisions through the API. */
export const acceptRead = async (
  who: Person,
  stage: string,
  submissions: readonly ReadSubmission[],
): Promise<Outcome> => (await who.ask<{ answer: Outcome }>(ACCEPT, { input: { stage, submissions } })).answer;

/** Accepts the submissions at the revisions that they are at. */
export const acceptAt = async (
  api: Pick<Api, 'db'>,
  who: Person,
  stage: string,
  ids: readonly number[],
): Promise<Outcome> => acceptRead(who, stage, await asTheyStand(api.db.manager, ids));

/** The Ministry accepts all of these submissions. */
export async function acceptAll(api: Api, ids: readonly number[]): Promise<void> {
  const { accepted, refused } = await acceptAt(api, as(api, 'phantich.bo'), 'ministry', ids);
  expect({ accepted, refused }).toEqual({ accepted: ids, refused: [] });
}
