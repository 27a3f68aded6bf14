/** For tests only: the planted submission with what was typed into it, judged and laid out in rows. */
import { rowsOf } from '../grid/rows.js';
import type { Input } from '../sheet/input.js';
import { judge } from '../sheet/judge.js';
import { put } from '../sheet/sheet.js';
import { query, submission, sheet } from './planted.js';

/** Figures in every cell: nothing is open. */
export const ALL = { A05: '40', B01: '2371', B02: '1992', E01: '420', E02: '0', E06: '35', H07: '1' };

export function onScreen(
  figures: Record<string, string>,
  entries: Record<string, Input> = {},
  queries = [query(1, 'E06', 'đúng')],
) {
  const on = put(sheet(figures), new Map(Object.entries(entries)));
  const planted = submission(figures);
  const judged = judge(planted, on, queries);
  const rows = rowsOf(planted, on, judged, queries);
  return { planted, on, judged, rows, row: (code: string) => rows.find(({ item }) => item.code === code)! };
}
