/**
 * Which keys were meant. A chord is one key (`n`, `?`, `A`) or two in a row (`g h`). Letters never fire while somebody
 * is typing; modifiers belong to the browser.
 */
export interface Stroke {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
}

/** Whether the key belongs to a text the person is typing. */
export const isTyping = (target: { tagName?: string; type?: string; isContentEditable?: boolean } | null): boolean =>
  target !== null &&
  (target.isContentEditable === true ||
    target.tagName === 'TEXTAREA' ||
    target.tagName === 'SELECT' ||
    (target.tagName === 'INPUT' && !['checkbox', 'radio', 'button', 'submit'].includes(target.type ?? 'text')));

/** Ctrl and Enter, or ⌘ and Enter: sends what a page is there to send, wherever the cursor is. */
export const SEND = 'Ctrl+↵';

export const isSending = ({ key, ctrlKey, metaKey, altKey }: Stroke): boolean =>
  key === 'Enter' && (ctrlKey || metaKey) && !altKey;

export const isPlain = ({ ctrlKey, metaKey, altKey }: Stroke): boolean => !ctrlKey && !metaKey && !altKey;

/** The chord that is complete with this key, of those wanted; a first half only waits. */
export function chordOf(pending: string | undefined, key: string, wanted: readonly string[]): string | undefined {
  const both = pending === undefined ? undefined : `${pending} ${key}`;
  return both !== undefined && wanted.includes(both) ? both : wanted.find((chord) => chord === key);
}

/** Whether the key can be the first half of a chord. */
export const opensChord = (key: string, wanted: readonly string[]): boolean =>
  wanted.some((chord) => chord.startsWith(`${key} `));
