/**
 * A query with a plain return type cannot return a Refusal. Its refusal is put into `errors[]`, with the same code, sentences and
 * issues as that of a mutation or a download.
 */
import { isRefusal, type Issue, type LocalizedText, type Refusal } from '@vlis/domain';
import { issueWords, refusalWords } from '@vlis/reporting';

export class RefusedQuery extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal.code);
  }
}

/** The answer; throws a refusal, for `mask-faults` to put into `errors[]`: `return foundOrRefused(await this.table.run(…))`. */
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

/** A refusal with its sentences in both languages, for answers that are not of GraphQL's type Refusal. */
export const wordedRefusal = (refusal: Refusal): WordedRefusal => ({
  code: refusal.code,
  words: refusalWords(refusal),
  params: refusal.params,
  issues: refusal.issues.map((issue) => ({ ...issue, message: issueWords(issue) })),
});
