/**
 * Texts of people on their way into a document. What no file can hold becomes �, as in workbooks; marks that turn the reading
 * direction are left out, since Vietnamese and English have no use for them and 123 must not be read as 321.
 */
import { holdable } from '../workbook/safe-text.js';

/** Arabic letter mark, marks, embeddings, overrides and isolates of direction (Unicode Standard Annex 9). */
const TURNING = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/** Lines are parted by `\n` alone. */
export const plainText = (text: string): string =>
  holdable(text.replace(/\r\n?|[\u2028\u2029]/g, '\n').replace(TURNING, '')).replaceAll('\t', ' ');
