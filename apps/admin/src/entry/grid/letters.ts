/**
 * Letters that arrive in a cell for figures. A lone one is a command, also where an input method has written it after all; more
 * of them may be the words of a reason, whose first letter was then taken for a command: "đóng cửa" begins as D does.
 */
import { reasonBegun } from '../../submission/sheet/reason-words.js';
import { commandOf } from './grid-keys.js';

/**
 * The command that is the whole text of a cell. Whoever presses D twice under Telex is given a đ, the first d being there no more.
 * @param before letters that were commands since the cursor came into the cell
 */
export function loneCommand(text: string, before: string): string | undefined {
  const letter = text.normalize('NFC').toLowerCase();
  if (letter === 'đ' && before.endsWith('d')) return 'd';
  return commandOf(letter) && letter;
}

/** What was typed, with the letters before it that were taken for commands, if that makes the beginning of a reason's words. */
export function spelled(text: string, before: string): string {
  if (!before || !/\p{L}/u.test(text)) return text;
  // dd in Telex and d9 in VNI are đ; who wants it after a command that was taken back has typed the d twice.
  const whole = `${before}${text}`.replace(/^d+9?(?=\D)/i, 'đ');
  return reasonBegun(whole) ? whole : text;
}
