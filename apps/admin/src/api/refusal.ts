/**
 * An expected "no" of the API as react-admin understands it: `unwrap` returns the answer, or throws a Refused whose
 * `body.errors` puts each sentence at its input and whose message is the sentence in the reader's language.
 */
import type { Language, LocalizedText } from '@vlis/domain';

interface RefusalAnswer {
  readonly __typename?: 'Refusal';
  readonly code: string;
  readonly message: LocalizedText;
  readonly params?: ReadonlyArray<{ readonly name: string; readonly value: string }>;
  readonly issues?: ReadonlyArray<{
    readonly path: string;
    readonly message: LocalizedText;
    readonly params?: ReadonlyArray<{ readonly name: string; readonly value: string }>;
  }>;
}

export class Refused extends Error {
  override readonly name = 'Refused';
  readonly code: string;
  readonly params: Readonly<Record<string, string>>;
  readonly body: { readonly errors: Readonly<Record<string, string>> };

  constructor(
    readonly refusal: RefusalAnswer,
    language: Language,
  ) {
    super(refusal.message[language]);
    this.code = refusal.code;
    this.params = Object.fromEntries((refusal.params ?? []).map(({ name, value }) => [name, value]));
    const errors = (refusal.issues ?? []).map(({ path, message }) => [path || 'root', message[language]]);
    this.body = { errors: Object.fromEntries(errors) };
  }
}

type Answer = { readonly __typename?: string };

/** The good members of a result union; a `Refusal` is thrown as Refused. */
export function unwrap<T extends Answer>(result: T, language: Language): Exclude<T, { __typename: 'Refusal' }> {
  if (result.__typename === 'Refusal') throw new Refused(result as unknown as RefusalAnswer, language);
  return result as Exclude<T, { __typename: 'Refusal' }>;
}
