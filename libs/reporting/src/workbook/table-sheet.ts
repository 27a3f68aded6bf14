/** A table laid out on a sheet, ready to print: letterhead, title, head, rows, notes, signatures. */
import type { Table, TableRow } from '../table/table.js';
import { sheetCell } from './cells.js';
import { fitsOnePage, pageOf, type Page } from './page.js';
import type { CellRole, Sheet } from './sheet.js';
import { SheetRows } from './sheet-rows.js';
import { addHead } from './table-head.js';
import { CAPITALS, LINE, linesOf, RUNNING_TEXT, sum } from './widths.js';

const ROLES_OF: Readonly<Record<TableRow['kind'], { readonly text: CellRole; readonly figure: CellRole }>> = {
  total: { text: 'total', figure: 'total-figure' },
  answers: { text: 'answers', figure: 'answers' },
  place: { text: 'stub', figure: 'figure' },
};

type Words = readonly [words: string, role: CellRole];

/** Two texts over the two halves of the page, as high as the lines the left one takes. */
function addHalves(sheet: SheetRows, page: Page, one: Words, two: Words, line: number): void {
  const { widths, left, middle, right } = page;
  const room = sum(widths.slice(left - 1, middle)) / CAPITALS;
  sheet.spread(
    [
      { words: one[0], role: one[1], from: left, to: middle },
      { words: two[0], role: two[1], from: middle + 1, to: right },
    ],
    linesOf(one[0], room) * line,
  );
}

function addLetterhead(sheet: SheetRows, { letterhead }: Table, page: Page): void {
  if (!letterhead) return;
  const [parent, issuing] = letterhead.agency;
  const [nation, motto] = letterhead.nation;
  const rule = (length: number): Words => ['_'.repeat(length), 'rule'];
  addHalves(sheet, page, [parent, 'agency'], [nation, 'nation'], LINE + 2);
  addHalves(sheet, page, [issuing, 'agency-issuing'], [motto, 'motto'], LINE + 3);
  addHalves(sheet, page, rule(12), rule(motto.length), LINE * 0.6);
  sheet.gap(6);
}

function addSignatures(sheet: SheetRows, { signatures }: Table, page: Page): void {
  if (!signatures) return;
  const [maker, head] = signatures;
  sheet.gap(LINE);
  addHalves(sheet, page, [maker[0], 'signer'], [head[0], 'signer'], LINE + 2);
  addHalves(sheet, page, [maker[1], 'signer-hint'], [head[1], 'signer-hint'], LINE + 2);
}

export function tableSheet(table: Table): Sheet {
  const { columns, rows, mark, language } = table;
  const page = pageOf(table);
  const { widths, left, right } = page;
  const sheet = new SheetRows();

  addLetterhead(sheet, table, page);
  sheet.line(table.title, 'title', [left, right], LINE + 6);
  for (const subtitle of table.subtitles) sheet.line(subtitle, 'subtitle', [left, right], LINE + 2);
  if (mark !== undefined) sheet.line(mark, 'mark', [left, right], LINE + 2);
  sheet.gap(6);
  const headTop = sheet.next;
  addHead(sheet, columns, widths);
  const headBottom = sheet.next - 1;

  for (const { kind, cells } of rows) {
    const lines = Math.max(
      ...cells.map((cell, i) => (cell.kind === 'text' ? linesOf(cell.text, (widths[i]! - 2) * RUNNING_TEXT) : 1)),
    );
    sheet.add(
      cells.map((cell, i) => sheetCell(cell, columns[i]!, ROLES_OF[kind], language)),
      lines * LINE + 1,
    );
  }
  sheet.gap(6);
  const across = sum(widths.slice(left - 1, right)) * RUNNING_TEXT;
  for (const note of table.notes) sheet.line(note, 'note', [left, right], linesOf(note, across) * (LINE + 1));
  addSignatures(sheet, table, page);

  return {
    name: table.name,
    columns: widths.map((width) => ({ width })),
    rows: sheet.rows,
    merges: sheet.merges,
    frozen: { rows: headBottom, columns: table.stub },
    print: {
      orientation: page.orientation,
      pagesWide: page.pagesWide,
      ...(fitsOnePage(page, sheet.rows) && { pagesTall: 1 }),
      headRows: [headTop, headBottom],
      stubColumns: [1, table.stub],
      foot: table.foot,
      page: language === 'vi' ? 'Trang' : 'Page',
    },
  };
}
