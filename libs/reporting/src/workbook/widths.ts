/**
 * How wide the columns of a table are, and how high a line of wrapped text. Spreadsheets do not measure merged or
 * wrapped cells by themselves, and readers should not have to. Widths are in characters of the sheet's own type.
 */
import { toPlain } from '@vlis/domain';
import { formatNumber } from '../format/number.js';
import type { Table, TableCell, TableRow } from '../table/table.js';
import { figureCell } from './cells.js';

/** Points of one line at the size the table is set in. */
export const LINE = 15;

/** Characters that fit across A4 between its margins at full size, standing and lying. */
export const PAGE_CHARACTERS = { portrait: 88, landscape: 132 } as const;

const longestWord = (words: string): number =>
  words.split(/\s+/).reduce((longest, word) => Math.max(longest, word.length), 0);

/** Widths are counted in digits: bold capitals take more room, running text less. */
export const CAPITALS = 1.45;
export const RUNNING_TEXT = 1.25;

/** As printed, with its decimals and marks; both languages are equally long. */
function lengthOf(cell: TableCell, decimals: number, kind: TableRow['kind']): number {
  if (cell.kind === 'text') return Math.ceil(cell.text.length * (kind === 'total' ? CAPITALS : 1));
  if (cell.kind === 'none') return 1;
  const shown = cell.decimals ?? decimals;
  const written = figureCell(cell.value, shown, 'figure', 'vi');
  if (written.kind === 'text') return written.text.length;
  const signs = { none: 0, plain: 1, marked: 2 }[cell.change ?? 'none'] + (cell.mark?.length ?? 0);
  return formatNumber(toPlain(cell.value.toDecimalPlaces(shown)), 'vi', shown).length + signs;
}

/** Characters left free in a column, and the least width of one whose label is long. */
const ROOM = {
  loose: { free: 3, least: 11 },
  /** Where a whole table has to stand on one page. */
  tight: { free: 1.5, least: 8 },
} as const;

/**
 * Wide enough for every figure, for every word of the head, and for texts up to their limit. Columns of one name that stand
 * in every group are equally wide, so that groups are, and a page ends where one of them does.
 */
export function columnWidths({ columns, rows }: Table, room: keyof typeof ROOM = 'loose'): number[] {
  const { free, least: leastOfLong } = ROOM[room];
  const widths = columns.map(({ label, unit = '', sign = '', kind, decimals, wide = 40 }, i) => {
    const longest = Math.max(...rows.map((row) => lengthOf(row.cells[i]!, decimals, row.kind)), 0);
    const head = Math.max(longestWord(label), longestWord(unit), sign.length);
    const body = kind === 'text' ? Math.min(longest, wide) : longest;
    const least = kind === 'figure' && label.length > 24 ? leastOfLong : 4;
    return Math.max(least, head, body) + free;
  });
  return columns.map(({ group, label }, i) => {
    const alike = widths.filter((_, at) => at === i || (group !== undefined && columns[at]!.label === label));
    return Math.max(...alike);
  });
}

/** The columns widened, those of marks excepted, until together they are as wide as a page. */
export function stretched(widths: readonly number[], { columns }: Table, page: number): number[] {
  const elastic = columns.filter(({ centred }) => !centred).length;
  const lack = Math.max(0, page - sum(widths));
  return widths.map((width, i) => (columns[i]!.centred ? width : width + Math.floor(lack / elastic)));
}

/** Lines a text takes in a width, words kept whole. */
export function linesOf(words: string, width: number): number {
  let lines = 1;
  let used = 0;
  for (const word of words.split(/\s+/)) {
    if (used > 0 && used + 1 + word.length > width) {
      lines += 1;
      used = word.length;
    } else used += (used > 0 ? 1 : 0) + word.length;
  }
  return lines;
}

export const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);
