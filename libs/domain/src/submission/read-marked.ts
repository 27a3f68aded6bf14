/**
 * A number out of a file that says which mark is which, as programs write them: nothing about it may mean two things, so
 * nothing is asked. What a person has typed is read by `read-entry.ts`.
 */

export const GROUP_MARKS = ['.', ',', ' ', "'"] as const;
export type GroupMark = (typeof GROUP_MARKS)[number];

export interface Marks {
  readonly decimalMark: '.' | ',';
  /** Absent: digits are not grouped. */
  readonly groupMark?: GroupMark | undefined;
}

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
export function readMarked(text: string, { decimalMark, groupMark }: Marks): string | undefined {
  const digits = groupMark === undefined ? text : ungrouped(text, decimalMark, groupMark);
  if (decimalMark !== '.' && digits.includes('.')) return undefined;
  const found = NUMBER.exec(digits.replace(decimalMark, '.'));
  if (!found) return undefined;
  const [, sign, whole = '0', after, alone] = found;
  const fraction = after ?? alone ?? '';
  return `${sign ? '-' : ''}${whole}${fraction ? `.${fraction}` : ''}`;
}
