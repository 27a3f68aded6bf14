/** Many submissions accepted in one go: in portions, with the exact outcome of each. */
import type { AcceptedSubmissionsFragment, RefusedFragment } from '../gql/graphql.js';
import type { InQueue } from './useOrder.js';

/** The API takes up to 1 000 at a time; smaller portions let the person see that it moves. */
const PORTION = 200;

export interface BulkResult {
  readonly accepted: readonly number[];
  readonly refused: readonly { readonly id: number; readonly message: RefusedFragment['message'] }[];
}

export const NOTHING_DONE: BulkResult = { accepted: [], refused: [] };

export const portionsOf = <T>(list: readonly T[], size = PORTION): readonly (readonly T[])[] =>
  Array.from({ length: Math.ceil(list.length / size) }, (_, i) => list.slice(i * size, (i + 1) * size));

/** Those that wait now and were not there when the list was read: nobody has been asked about them. */
export function cameSince<T extends Pick<InQueue, 'id'>>(
  counted: readonly Pick<InQueue, 'id'>[],
  now: readonly T[],
): readonly T[] {
  const known = new Set(counted.map(({ id }) => id));
  return now.filter(({ id }) => !known.has(id));
}

type Answer =
  | ({ readonly __typename: 'AcceptedSubmissions' } & AcceptedSubmissionsFragment)
  | ({ readonly __typename: 'Refusal' } & RefusedFragment);

/** A refusal of a whole portion is a refusal of each submission in it. */
export function addAnswer(done: BulkResult, portion: readonly number[], answer: Answer): BulkResult {
  if (answer.__typename === 'Refusal') {
    return { ...done, refused: [...done.refused, ...portion.map((id) => ({ id, message: answer.message }))] };
  }
  return {
    accepted: [...done.accepted, ...answer.accepted],
    refused: [...done.refused, ...answer.refused.map(({ id, refusal }) => ({ id, message: refusal.message }))],
  };
}
