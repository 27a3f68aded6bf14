/**
 * Words for the codes of the domain come from @vlis/reporting, so that the screen, the workbook and the refusal say the
 * same. GraphQL writes a code as `NOT_STARTED`, the domain as `not-started`.
 */
import type { Language } from '@vlis/domain';
import { words, type Words } from '@vlis/reporting';

type Lists = Pick<Words, 'states' | 'roles' | 'missing' | 'severities' | 'moves'>;

export const domainCode = (enumValue: string): string => enumValue.toLowerCase().replaceAll('_', '-');

/** The word of a code; an unknown one is shown as it is rather than vanishing. */
export function codeWord(list: keyof Lists, enumValue: string, language: Language): string {
  const entries: Readonly<Record<string, string>> = words[language][list];
  return entries[domainCode(enumValue)] ?? enumValue;
}
