/**
 * Texts come from people and go to other people's spreadsheets. A text is always stored as text; one that a program
 * would take for a formula, a number or a date when somebody edits the cell also gets the format of text, so that it
 * stays what it is ("=cmd()" arrives as the six signs it is made of).
 */

/** What a cell of the file format holds at most. */
export const LONGEST_TEXT = 32_767;

/** Control characters, halves of pairs, and the two code points that are no characters. */
const UNWRITABLE = /[\p{Cc}\p{Cs}\ufffe\uffff]/gu;

/** The text without what no file of an office program can hold. */
export const holdable = (text: string): string =>
  text.replace(UNWRITABLE, (sign) => ('\t\n\r'.includes(sign) ? sign : '\ufffd'));

/** The same, cut with a mark where it is longer than a cell. */
export function writableText(text: string): string {
  const clean = holdable(text);
  return clean.length > LONGEST_TEXT ? `${clean.slice(0, LONGEST_TEXT - 1)}…` : clean;
}

/** `=`, `+`, `-`, `@`, tab and line feeds begin a formula somewhere; digits begin a number or a date (`3/5`). */
export const mustStayText = (text: string): boolean => /^\s*[=+\-−@\d.,(%']|^[\t\r\n]/.test(text);

/** A name a sheet may have: at most 31 characters, none of `[]:*?/\`, no apostrophe at its ends. */
export const sheetName = (name: string): string =>
  writableText(name)
    .replace(/[[\]:*?/\\]/g, ' ')
    .slice(0, 31)
    .replace(/^'+|'+$/g, ' ')
    .trim() || 'Sheet';
