/** The text of a cell in a census file: a number in the file's own marks, or a code for having none. */
import { isPlain, type MissingReason } from '@vlis/domain';
import type { CsvSource, Study } from './study.js';

/** As plain machine text; undefined where the text is no number. Digits are never grouped in such files. */
export function plainNumber(text: string, { decimalMark }: CsvSource): string | undefined {
  if (decimalMark !== '.' && text.includes('.')) return undefined;
  const plain = text.replace(decimalMark, '.');
  return isPlain(plain) ? plain : undefined;
}

/** Own names alone: a cell that says `constructor` is no code. */
export const reasonOf = (text: string, noNumber: Study['noNumber']): MissingReason | undefined =>
  Object.hasOwn(noNumber, text) ? noNumber[text] : undefined;
