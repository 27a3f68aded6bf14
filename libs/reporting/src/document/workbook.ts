/**
 * The tables of a document as a workbook that goes with it: a sheet for each, numbers as numbers, a total as a formula where it
 * is the sum of its column. What makes sheets of tables is the same as for every workbook (`../workbook/table-sheet.ts`).
 */
import { sheetName } from '../workbook/safe-text.js';
import type { Workbook } from '../workbook/sheet.js';
import { tableSheet } from '../workbook/table-sheet.js';
import type { Document } from './document.js';
import { plainText } from './plain-text.js';
import { tableOf } from './table-block.js';
import { goesWith } from './words.js';

/** Excel takes `Bảng 1` and `BẢNG 1` for one name: the second is called `BẢNG 1 (2)`. */
function apart(names: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    let free = sheetName(name);
    for (let n = 2; taken.has(free.toLowerCase()); n++) {
      const mark = ` (${n})`;
      free = sheetName(`${sheetName(name).slice(0, 31 - mark.length)}${mark}`);
    }
    taken.add(free.toLowerCase());
    return free;
  });
}

/** Undefined where the document has no table: a workbook without a sheet is no file. Throws RangeError as `writeDocx` does. */
export function documentWorkbook(document: Document): Workbook | undefined {
  const { language, kind, summary, head, madeOn, blocks, annexes } = document;
  const tables = [blocks, ...annexes.map((annex) => annex.blocks)]
    .flat()
    .filter((block) => block.kind === 'table')
    .filter(({ columns }) => columns.length > 0);
  if (tables.length === 0) return undefined;
  const title = plainText(`${kind} ${summary}`);
  const names = apart(tables.map(({ caption }) => plainText(caption)));
  return {
    ...{ title, author: plainText(head.issuing), createdOn: madeOn },
    sheets: tables.map((table, i) => ({
      ...tableSheet(tableOf(table, { language, foot: title, subtitles: [goesWith(document)] })),
      name: names[i]!,
    })),
  };
}
