/** The reasons for having no number, in the words of both languages, as they are pasted or typed. */
import { MISSING_REASONS, searchKey } from '@vlis/domain';
import { words } from '@vlis/reporting';
import type { Answer } from '../wire.js';

export const REASONS = MISSING_REASONS.filter((why): why is Answer => why !== 'not-yet');

const spoken: readonly (readonly [key: string, why: Answer])[] = REASONS.flatMap((why) => [
  [searchKey(words.vi.missing[why]), why] as const,
  [searchKey(words.en.missing[why]), why] as const,
]);
const byKey = new Map(spoken);

/** "Không thu thập" is the reason, whatever its case and diacritics. */
export const readReason = (text: string): Answer | undefined => byKey.get(searchKey(text));

/** The reason whose words begin so: the first of them where several do. */
export function reasonBegun(text: string): Answer | undefined {
  const key = searchKey(text);
  return key ? spoken.find(([whole]) => whole.startsWith(key))?.[1] : undefined;
}
