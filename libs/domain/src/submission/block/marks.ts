/**
 * Marks that stand for a figure in statistical tables. The Statistical Yearbook of Việt Nam explains two of them: `-` there was
 * nothing of the kind ("không có hiện tượng phát sinh"), `...` there was, but it was not collected ("có hiện tượng phát sinh
 * nhưng không thu thập được số liệu"). What a library means by them is asked, and never taken for granted.
 */
import { commonSigns, searchKey } from '../../shared/text.js';

/** `nothing`: there was none. `uncollected`: there was, and nobody counted it. */
export const MARKS = ['nothing', 'uncollected'] as const;
export type AbsenceMark = (typeof MARKS)[number];

const DASHES = /^[-\u2010-\u2015\u2212\u2500\u30fc\ufe58\ufe63]+$/;
const DOTS = /^(?:[.\u2026\u22ef]|\u2025){2,}$|^[\u2025\u2026\u22ef]$/;

const WORDS: ReadonlyMap<string, AbsenceMark> = new Map([
  ...[
    ...[
      'khong phat sinh',
      'khong co phat sinh',
      'khong co hien tuong phat sinh',
      'chua phat sinh',
      'khong co',
      'khong',
    ],
    ...['none', 'nil'],
  ].map((key) => [key, 'nothing'] as const),
  ...['khong co so lieu', 'chua co so lieu', 'khong thu thap duoc', 'chua thu thap', 'khong ro', 'not available'].map(
    (key) => [key, 'uncollected'] as const,
  ),
]);

/** The mark that a cell of a table is; undefined where it is none. A single dot is a slip of the hand and no mark. */
export function markIn(text: string): AbsenceMark | undefined {
  const signs = commonSigns(text).replace(/\s+/gu, '');
  if (DASHES.test(signs)) return 'nothing';
  if (DOTS.test(signs)) return 'uncollected';
  return WORDS.get(searchKey(text));
}
