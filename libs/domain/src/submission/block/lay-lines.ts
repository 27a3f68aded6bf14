/**
 * Which row of the form each line of a block is about: by the codes in one of its columns, else by the names of the items, else
 * downwards from the cursor. The column may be any: in front of the codes there is often a number of the line.
 */
import type { AskedItem } from '../../form/item.js';
import { searchKey } from '../../shared/text.js';

export type LaidBy = 'code' | 'name' | 'place';

export interface BlockLine {
  /** Undefined: no row of this submission is meant. */
  readonly item: AskedItem | undefined;
  readonly cells: readonly string[];
}

export interface LaidLines {
  readonly by: LaidBy;
  /** The column that says which row is meant; undefined where the cursor does. */
  readonly column: number | undefined;
  /** Lines above the first that is about a row. */
  readonly head: readonly (readonly string[])[];
  readonly lines: readonly BlockLine[];
}

type Block = readonly (readonly string[])[];
type Find = (cell: string) => AskedItem | undefined;

/** `B.01`, `b 01`, `B-01` and `B01.` are B01. */
const codeKey = (text: string): string => searchKey(text).replaceAll(' ', '');
/** A code of the form that this library is not asked is a code all the same. */
const SHAPED = /^[a-z]\d{2}$/;

const byKey = (items: readonly AskedItem[], keysOf: (item: AskedItem) => readonly string[]): Find => {
  const found = new Map<string, AskedItem | undefined>();
  // A name that two items share does not identify a row.
  for (const item of items) for (const key of new Set(keysOf(item))) found.set(key, found.has(key) ? undefined : item);
  return (key) => found.get(key);
};

/** A code alone, or in front of a name: `B01. Tổng số bản sách in`. */
function codesAmong(items: readonly AskedItem[]): { readonly alone: Find; readonly leading: Find } {
  const known = byKey(items, ({ code }) => [codeKey(code)]);
  const leading: Find = (cell) => {
    const [first = '', second = ''] = searchKey(cell).split(' ');
    return known(first) ?? known(first + second);
  };
  return { alone: (cell) => known(codeKey(cell)), leading };
}

const nameKeys = (name: string): readonly string[] => [searchKey(name), searchKey(name.replace(/\([^()]*\)\s*$/, ''))];

function namesAmong(items: readonly AskedItem[]): Find {
  const known = byKey(items, ({ label }) => [...nameKeys(label.vi), ...nameKeys(label.en)].filter(Boolean));
  return (cell) => nameKeys(cell).flatMap((key) => known(key) ?? [])[0];
}

const widthOf = (block: Block): number => Math.max(...block.map(({ length }) => length));

/** The column in which most cells name a row, and at least half of all cells might. */
function columnOf(block: Block, find: Find, fits: (cell: string) => boolean): number | undefined {
  const columns = Array.from({ length: widthOf(block) }, (_, at) => {
    const cells = block.flatMap((line) => line[at] || []);
    const found = cells.filter((cell) => find(cell)).length;
    const fitting = cells.filter((cell) => find(cell) || fits(cell)).length;
    return { at, found: fitting * 2 >= cells.length ? found : 0 };
  });
  const best = Math.max(...columns.map(({ found }) => found));
  return best > 0 ? columns.find(({ found }) => found === best)!.at : undefined;
}

/** Words that stand over a column and in no line. */
const HEADS = new Set(
  (
    'stt|tt|so tt|so thu tu|ma|ma so|ma chi tieu|chi tieu|ten chi tieu|noi dung|don vi|don vi tinh|dvt|so luong|so lieu|' +
    'ghi chu|nam|ky nay|ky truoc|nam nay|nam truoc|code|item|indicator|unit|notes|value|this year|last year'
  ).split('|'),
);
const HEAD_OF_PERIOD = /^(?:thuc hien |ky |so lieu )*(?:nam|ky|quy|thang|6 thang|year)(?: .*)?\b\d{4}$/;

function isHead(line: readonly string[]): boolean {
  const keys = line.map(searchKey).filter(Boolean);
  if (keys.some((key) => HEADS.has(key) || HEAD_OF_PERIOD.test(key))) return true;
  // Forms number their columns: A, B, C, 1, 2.
  const numbered = keys.length > 2 && keys.every((key) => /^(?:[a-z]|\d{1,2})$/.test(key));
  return numbered && keys.some((key) => /^[a-z]$/.test(key)) && keys.some((key) => /^\d+$/.test(key));
}

/** @param from code of the row that the cursor is in */
export function layLines(block: Block, items: readonly AskedItem[], from: string): LaidLines {
  const { alone, leading } = codesAmong(items);
  const names = namesAmong(items);
  for (const [by, find, fits] of [
    ['code', alone, (cell: string) => SHAPED.test(codeKey(cell))],
    ['code', leading, () => false],
    ['name', names, () => false],
  ] as const) {
    const column = columnOf(block, find, fits);
    if (column === undefined) continue;
    const first = block.findIndex((line) => find(line[column] ?? ''));
    const lines = block.slice(first).map((cells) => ({ item: find(cells[column] ?? ''), cells }));
    return { by, column, head: block.slice(0, first), lines };
  }
  const start = items.findIndex(({ code }) => code === from);
  const first = Math.max(
    0,
    block.findIndex((line) => !isHead(line)),
  );
  const lines = block.slice(first).map((cells, i) => ({ item: items[start + i], cells }));
  return { by: 'place', column: undefined, head: block.slice(0, first), lines };
}
