/**
 * A block copied from Excel, laid onto the grid. A column fills the rows downwards, a single line fills them in order; a
 * block whose first column holds item codes finds its rows by them. Calculated rows take up a place, as they do in the
 * workbook, but nothing is put there. Nothing is guessed: each value is read as if it had been typed.
 */
import { MISSING_REASONS, searchKey, type Item } from '@vlis/domain';
import { words } from '@vlis/reporting';
import { none, typed, type Input } from '../desk/input.js';
import { kindOf } from './rows.js';
import type { Answer } from '../desk/wire.js';

export interface Pasted {
  readonly inputs: ReadonlyMap<string, Input>;
  /** Values that fell on calculated rows. */
  readonly calculated: number;
  /** Values that found no row: below the last one, beside the column, or under an unknown code. */
  readonly left: number;
  /** Codes of the sections that were reached besides the one the block was begun in, in the order they were met. */
  readonly beyond: readonly string[];
}

/** The cell that begins at a place, and where it ends. Excel quotes a cell that holds a line break, a tab or a quote. */
function cellFrom(body: string, start: number): readonly [text: string, end: number] {
  const quoted = /"((?:[^"]|"")*)"(?=[\t\n]|$)/y;
  quoted.lastIndex = start;
  const found = quoted.exec(body);
  if (found) return [found[1]!.replaceAll('""', '"'), quoted.lastIndex];
  const length = body.slice(start).search(/[\t\n]/);
  const end = length < 0 ? body.length : start + length;
  return [body.slice(start, end), end];
}

export function readBlock(text: string): readonly (readonly string[])[] {
  const body = text.replace(/\r\n?/g, '\n').replace(/\n$/, '');
  const lines: string[][] = [[]];
  for (let at = 0; at <= body.length;) {
    const [cell, end] = cellFrom(body, at);
    lines.at(-1)!.push(cell.trim());
    if (body[end] === '\n') lines.push([]);
    at = end + 1;
  }
  return lines;
}

export const isBlock = (text: string): boolean => /[\t\n]/.test(text.replace(/\r?\n$/, ''));

const reasons = new Map<string, Answer>(
  MISSING_REASONS.flatMap((why): [string, Answer][] =>
    why === 'not-yet'
      ? []
      : [
          [searchKey(words.vi.missing[why]), why],
          [searchKey(words.en.missing[why]), why],
        ],
  ),
);

/** "Không thu thập" in a workbook is the reason, whatever its case and diacritics. */
function inputFrom(text: string): Input {
  const why = reasons.get(searchKey(text));
  return why ? none(why) : typed(text);
}

type Placed = readonly (readonly [row: Item | undefined, text: string])[];

/** By code: the block's last column holds the figures, so that an empty one never borrows from the column before. */
function byCode(block: readonly (readonly string[])[], rows: readonly Item[]): Placed | undefined {
  const known = new Map(rows.map((item) => [item.code, item]));
  const rowOf = (line: readonly string[]) => known.get((line[0] ?? '').toUpperCase());
  const last = Math.max(...block.map(({ length }) => length)) - 1;
  if (last < 1 || !block.some(rowOf)) return undefined;
  return block.map((line) => [rowOf(line), line[last] ?? '']);
}

function place(block: readonly (readonly string[])[], rows: readonly Item[], from: number): Placed {
  const coded = byCode(block, rows);
  if (coded) return coded;
  if (block.length === 1) return block[0]!.map((text, i) => [rows[from + i], text]);
  return block.flatMap((line, i) =>
    line.map((text, column): Placed[0] => [column === 0 ? rows[from + i] : undefined, text]),
  );
}

/** What a block puts where, begun at the row `from`. An empty cell of the block leaves the row as it is. */
export function paste(text: string, rows: readonly Item[], from: number): Pasted {
  const inputs = new Map<string, Input>();
  const reached = new Set<string>();
  let calculated = 0;
  let left = 0;
  for (const [row, value] of place(readBlock(text), rows, from)) {
    if (value === '') continue;
    if (!row) left += 1;
    else if (kindOf(row) === 'computed') calculated += 1;
    else {
      inputs.set(row.code, inputFrom(value));
      reached.add(row.section);
    }
  }
  reached.delete(rows[from]?.section ?? '');
  return { inputs, calculated, left, beyond: [...reached] };
}
