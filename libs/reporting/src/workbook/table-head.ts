/**
 * The head of a table: shared headings over their columns, labels, units in a line of their own, and the line of signs
 * (A, B, C, 1, 2, B01) that official forms have. A line nobody needs is left out.
 */
import type { TableColumn } from '../table/table.js';
import type { CellRole, SheetCell } from './sheet.js';
import type { SheetRows } from './sheet-rows.js';
import { LINE, linesOf, sum } from './widths.js';

const headCell = (words: string, role: CellRole): SheetCell => ({ kind: 'text', text: words, role });
const emptyCell = (role: CellRole): SheetCell => ({ kind: 'empty', role });

/** Neighbours under one shared heading: first and last column, counted from 0. */
export function groupsOf(
  columns: readonly Pick<TableColumn, 'group'>[],
): { group: string; from: number; to: number }[] {
  const groups: { group: string; from: number; to: number }[] = [];
  for (const [i, { group }] of columns.entries()) {
    const last = groups.at(-1);
    if (group === undefined) continue;
    if (last && last.group === group && last.to === i - 1) last.to = i;
    else groups.push({ group, from: i, to: i });
  }
  return groups;
}

export function addHead(sheet: SheetRows, columns: readonly TableColumn[], widths: readonly number[]): void {
  const groups = groupsOf(columns);
  const label = groups.length ? sheet.next + 1 : sheet.next;
  const highest = (texts: readonly (readonly [string, number])[]): number =>
    Math.max(...texts.map(([words, width]) => linesOf(words, width - 1)), 1) * LINE + 3;
  const under = columns.filter(({ group }) => group !== undefined);
  const low = highest(under.map((column) => [column.label, widths[columns.indexOf(column)]!]));
  const high = highest(
    columns.flatMap((one, i) => (one.group === undefined ? [[one.label, widths[i]!] as const] : [])),
  );
  const shared = highest(groups.map(({ group, from, to }) => [group, sum(widths.slice(from, to + 1))]));
  if (groups.length) {
    sheet.add(
      columns.map(({ group, label: words }, i) =>
        group === undefined || groups.some(({ from }) => from === i)
          ? headCell(group ?? words, 'head')
          : emptyCell('head'),
      ),
      Math.max(shared, high - low),
    );
    for (const { from, to } of groups) {
      if (to > from) sheet.merges.push({ top: label - 1, left: from + 1, bottom: label - 1, right: to + 1 });
    }
  }
  const alone = (i: number): boolean => groups.length > 0 && columns[i]!.group === undefined;
  sheet.add(
    columns.map((column, i) => (alone(i) ? emptyCell('head') : headCell(column.label, 'head'))),
    groups.length ? low : high,
  );
  for (const i of columns.keys()) {
    if (alone(i)) sheet.merges.push({ top: label - 1, left: i + 1, bottom: label, right: i + 1 });
  }
  addLine(sheet, columns, widths, 'unit');
  addLine(sheet, columns, widths, 'sign');
}

function addLine(
  sheet: SheetRows,
  columns: readonly TableColumn[],
  widths: readonly number[],
  line: 'unit' | 'sign',
): void {
  if (columns.every((column) => column[line] === undefined)) return;
  const lines = Math.max(...columns.map((column, i) => linesOf(column[line] ?? '', widths[i]!)));
  sheet.add(
    columns.map((column) => (column[line] === undefined ? emptyCell(line) : headCell(column[line], line))),
    lines * LINE + 1,
  );
}
