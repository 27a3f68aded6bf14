/** A table laid out on a sheet, ready to print: letterhead, title, head, rows, notes, signatures. */
import type { Table, TableRow } from '../table/table.js';
import { sheetCell } from './cells.js';
import { fitsOnePage, LEAST_READABLE, onePageOf, pageOf, shrunkToOne, type PageLayout } from './page.js';
import type { CellRole, WorkbookSheet } from './sheet.js';
import { SheetRows } from './sheet-rows.js';
import { addHead } from './table-head.js';
import { CAPITALS, LINE, linesOf, RUNNING_TEXT, sum } from './widths.js';

const ROLES_OF: Readonly<Record<TableRow['kind'], { readonly text: CellRole; readonly figure: CellRole }>> = {
  total: { text: 'total', figure: 'total-figure' },
  beside: { text: 'beside', figure: 'beside' },
  place: { text: 'stub', figure: 'figure' },
};

type Words = readonly [words: string, role: CellRole];

/** Two texts over the two halves of the page, as high as the lines the left one takes. */
function addHalves(sheet: SheetRows, page: PageLayout, one: Words, two: Words, line: number): void {
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

function addLetterhead(sheet: SheetRows, { letterhead }: Table, page: PageLayout): void {
  if (!letterhead) return;
  const [parent, issuing] = letterhead.agency;
  const [nation, motto] = letterhead.nation;
  const rule = (length: number): Words => ['_'.repeat(length), 'rule'];
  addHalves(sheet, page, [parent, 'agency'], [nation, 'nation'], LINE + 2);
  addHalves(sheet, page, [issuing, 'agency-issuing'], [motto, 'motto'], LINE + 3);
  addHalves(sheet, page, rule(12), rule(motto.length), LINE * 0.6);
  sheet.gap(6);
}

/** Room for a signature and a seal. */
const SIGNED = 4 * LINE;

function addSignatures(sheet: SheetRows, { signatures }: Table, page: PageLayout): void {
  if (!signatures) return;
  const { placeAndDay, signers } = signatures;
  const [maker, head] = signers;
  sheet.gap(LINE);
  const { middle, right } = page;
  sheet.spread([{ words: placeAndDay, role: 'place-and-day', from: middle + 1, to: right }], LINE + 2);
  addHalves(sheet, page, [maker[0], 'signer'], [head[0], 'signer'], LINE + 2);
  addHalves(sheet, page, [maker[1], 'signer-hint'], [head[1], 'signer-hint'], LINE + 2);
  sheet.gap(SIGNED);
}

interface LaidOut {
  readonly page: PageLayout;
  readonly sheet: SheetRows;
  /** First and last row of the head. */
  readonly head: readonly [number, number];
}

function layOut(table: Table, page: PageLayout): LaidOut {
  const { columns, rows, mark, language } = table;
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

  const isPlace = ({ kind }: TableRow): boolean => kind === 'place';
  const rowOf = (index: number): number => headBottom + 1 + index;
  const places = [rowOf(rows.findIndex(isPlace)), rowOf(rows.findLastIndex(isPlace))] as const;
  for (const { kind, cells } of rows) {
    const lines = Math.max(
      ...cells.map((cell, i) => (cell.kind === 'text' ? linesOf(cell.text, (widths[i]! - 2) * RUNNING_TEXT) : 1)),
    );
    const row = sheet.next;
    sheet.add(
      cells.map((cell, column) => sheetCell(cell, columns[column]!, ROLES_OF[kind], language, { column, row, places })),
      lines * LINE + 1,
    );
  }
  sheet.gap(6);
  const across = sum(widths.slice(left - 1, right)) * RUNNING_TEXT;
  for (const note of table.notes) sheet.line(note, 'note', [left, right], linesOf(note, across) * (LINE + 1));
  addSignatures(sheet, table, page);
  return { page, sheet, head: [headTop, headBottom] };
}

/** Everything on one page, standing or lying, whichever is shrunk less; undefined: it could not be read on either. */
function onOnePage(table: Table): LaidOut | undefined {
  const tried = (['portrait', 'landscape'] as const).map((orientation) => {
    const narrow = layOut(table, onePageOf(table, orientation, 1));
    // A page that has to be shrunk for its height has room for wider columns, with fewer lines in them.
    const wide = layOut(table, onePageOf(table, orientation, shrunkToOne(narrow.page, narrow.sheet.rows)));
    return { laid: wide, times: shrunkToOne(wide.page, wide.sheet.rows) };
  });
  return tried.filter(({ times }) => times <= LEAST_READABLE).sort((a, b) => a.times - b.times)[0]?.laid;
}

export function tableSheet(table: Table): WorkbookSheet {
  const natural = layOut(table, pageOf(table));
  const whole = fitsOnePage(natural.page, natural.sheet.rows) ? natural : onOnePage(table);
  const { page, sheet, head } = whole ?? natural;
  return {
    name: table.name,
    columns: page.widths.map((width) => ({ width })),
    rows: sheet.rows,
    merges: sheet.merges,
    frozen: { rows: head[1], columns: table.stub },
    print: {
      orientation: page.orientation,
      pagesWide: page.pagesWide,
      ...(whole && { pagesTall: 1 }),
      headRows: head,
      stubColumns: [1, table.stub],
      foot: table.foot,
      page: table.language === 'vi' ? 'Trang' : 'Page',
    },
  };
}
