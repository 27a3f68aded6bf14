/**
 * A query that answers with a plain type has no room for a Refusal. Its "no" goes into `errors[]`, with the same code,
 * sentences and issues that a mutation or a download gives.
 */
import { isRefusal, type Issue, type LocalizedText, type Refusal } from '@vlis/domain';
import { issueWords, refusalWords } from '@vlis/reporting';

export class RefusedQuery extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal.code);
  }
}

/** What was found, or the refusal on its way to `mask-faults`: `return foundOrRefused(await this.table.run(…))`. */
export function foundOrRefused<T>(answer: T | Refusal): T {
  if (isRefusal(answer)) throw new RefusedQuery(answer);
  return answer;
}

export interface WordedRefusal {
  readonly code: string;
  readonly words: LocalizedText;
  readonly params: Readonly<Record<string, string>>;
  readonly issues: ReadonlyArray<Issue & { readonly message: LocalizedText }>;
}

/** A refusal with its sentences in both languages, for answers without a GraphQL type of their own. */
export const wordedRefusal = (refusal: Refusal): WordedRefusal => ({
  code: refusal.code,
  words: refusalWords(refusal),
  params: refusal.params,
  issues: refusal.issues.map((issue) => ({ ...issue, message: issueWords(issue) })),
});
