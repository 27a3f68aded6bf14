/** The text of a cell in a census file: a number in the file's own marks, or a code for having none. */
import { Decimal, type MissingReason } from '@vlis/domain';
import type { CsvSource, GroupMark, RoundingRule, Study } from './study.js';

/** `5`, `5.25`, `.68` and `5.`: programs of statistics leave out a zero on either side of the mark. */
const NUMBER = /^([-\u2212]?)(?:(\d+)(?:\.(\d*))?|\.(\d+))$/;

/** Spreadsheets group by blanks of several widths, and by either apostrophe. */
const GROUPS: Readonly<Record<GroupMark, string>> = { '.': '\\.', ',': ',', ' ': '\\p{Zs}', "'": "['\u2019]" };

/** The text with no mark between its digits; as it is where it is not grouped by threes throughout. */
function ungrouped(text: string, decimalMark: string, groupMark: GroupMark): string {
  const grouped = new RegExp(`^[-\u2212]?\\d{1,3}(?:${GROUPS[groupMark]}\\d{3})+(?:[${decimalMark}]\\d*)?$`, 'u');
  return grouped.test(text) ? text.replace(new RegExp(GROUPS[groupMark], 'gu'), '') : text;
}

/** As plain machine text, its decimals as they were written; undefined where the text is no number. */
export function plainNumber(
  text: string,
  { decimalMark, groupMark }: Pick<CsvSource, 'decimalMark' | 'groupMark'>,
): string | undefined {
  const digits = groupMark === undefined ? text : ungrouped(text, decimalMark, groupMark);
  if (decimalMark !== '.' && digits.includes('.')) return undefined;
  const found = NUMBER.exec(digits.replace(decimalMark, '.'));
  if (!found) return undefined;
  const [, sign, whole = '0', after, alone] = found;
  const fraction = after ?? alone ?? '';
  return `${sign ? '-' : ''}${whole}${fraction ? `.${fraction}` : ''}`;
}

/** Own names alone: a cell that says `constructor` is no code. */
export const reasonOf = (text: string, noNumber: Study['noNumber']): MissingReason | undefined =>
  Object.hasOwn(noNumber, text) ? noNumber[text] : undefined;

const ROUNDINGS: Readonly<Record<RoundingRule, 1 | 4 | 6>> = {
  'half-up': Decimal.ROUND_HALF_UP,
  'half-even': Decimal.ROUND_HALF_EVEN,
  down: Decimal.ROUND_DOWN,
};

/** By the study's rule; a half goes away from zero, to the even digit, or everything is cut off. */
export const roundedBy = (rule: RoundingRule, value: Decimal, decimals: number): Decimal =>
  value.toDecimalPlaces(decimals, ROUNDINGS[rule]);

/** How many decimals a published figure was written with: `12.50` has two. */
export const decimalsWritten = (plain: string): number => plain.split('.')[1]?.length ?? 0;
