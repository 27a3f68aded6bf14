import { decimal } from '@vlis/domain';
import { PassThrough } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { workbookBytes, writeWorkbook } from './write.js';
import ExcelJS from 'exceljs';
import { figures, of } from '../testing/figures.js';
import { recomputed } from '../testing/formulas.js';
import { nationalTable } from '../table/national-table.js';
import type { TableCell } from '../table/table.js';
import { nationalWorkbook } from './national-workbook.js';
import type { WorkbookSheet, SheetCell, Workbook } from './sheet.js';
import { tableSheet } from './table-sheet.js';

async function reopened(workbook: Workbook): Promise<ExcelJS.Workbook> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load((await workbookBytes(workbook)).buffer as ArrayBuffer);
  return book;
}

const withCells = (...cells: readonly SheetCell[]): Workbook => {
  const sheet: WorkbookSheet = {
    name: 'Thử',
    columns: cells.map(() => ({ width: 12 })),
    rows: [{ cells }],
    merges: [],
    frozen: { rows: 0, columns: 0 },
    print: { orientation: 'landscape', pagesWide: 1, foot: '6 tháng & hết', page: 'Trang' },
  };
  return { title: 'Thử', author: 'Thử', createdOn: '2026-07-21', sheets: [sheet] };
};

const text = (words: string): SheetCell => ({ kind: 'text', text: words, role: 'stub' });

describe('the file', () => {
  it('holds numbers as numbers, with the format that shows them in the reader’s own language', async () => {
    const sheet = (await reopened(nationalWorkbook(figures('vi')))).getWorksheet('Số liệu')!;
    const hanoi = sheet.getRows(1, sheet.rowCount)!.find((row) => row.getCell(3).value === 'Hà Nội')!;
    const cells = [4, 5, 6, 7, 8, 9, 10, 11].map((column) => hanoi.getCell(column));
    expect(cells.map(({ value }) => value)).toEqual([10, 7, 70, 900, 640, 44.5, 'x', 5]);
    expect(cells.map(({ numFmt }) => numFmt)).toEqual([
      ...['#,##0', '#,##0', '#,##0.0', '#,##0', '#,##0', '#,##0.0', undefined, '#,##0'],
    ]);
    expect(hanoi.getCell(2)).toMatchObject({ value: '01', numFmt: '@' }); // a code keeps its leading zero
  });

  it('is set in Times New Roman on A4, its head repeated on every page, its pages numbered', async () => {
    const book = await reopened(nationalWorkbook(figures('vi')));
    const sheet = book.getWorksheet('Số liệu')!;
    expect(sheet.pageSetup).toMatchObject({
      ...{ paperSize: 9, orientation: 'landscape', fitToPage: true, fitToWidth: 1 },
      ...{ printTitlesRow: '10:13', printTitlesColumn: 'A:C' },
    });
    expect(sheet.headerFooter.oddFooter).toContain('&10 6 tháng đầu năm 2026');
    expect(sheet.headerFooter.oddFooter).toMatch(/Trang &P\/&N$/);
    expect(sheet.views[0]).toMatchObject({ state: 'frozen', xSplit: 3, ySplit: 13 });
    const fonts = new Set<string | undefined>();
    for (const one of book.worksheets) one.eachRow((row) => row.eachCell((cell) => fonts.add(cell.font?.name)));
    expect([...fonts]).toEqual(['Times New Roman']);
    expect(sheet.getCell('A5')).toMatchObject({
      isMerged: true,
      value: 'TỔNG HỢP SỐ LIỆU THƯ VIỆN THEO TỈNH, THÀNH PHỐ',
    });
  });

  it('has three sheets and says who made it, of what, and when', async () => {
    const book = await reopened(nationalWorkbook(figures('en')));
    expect(book.worksheets.map(({ name }) => name)).toEqual(['Figures', 'ResponseRate', 'Codes and sources']);
    expect(book.creator).toBe('DEPARTMENT OF GRASSROOTS CULTURE, FAMILY AND LIBRARIES');
    expect(book.created.toISOString().slice(0, 10)).toBe('2026-07-21');
  });

  it('can be written to a stream', async () => {
    const stream = new PassThrough();
    const [bytes] = await Promise.all([
      buffer(stream),
      writeWorkbook(nationalWorkbook(figures('vi')), stream).then(() => stream.end()),
    ]);
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(new Uint8Array(bytes).buffer);
    expect(book.worksheets).toHaveLength(3);
  });
});

describe('a sum', () => {
  it('is a formula with its value beside it, for programs that compute and for those that do not', async () => {
    const sheet = (await reopened(nationalWorkbook(figures('vi')))).getWorksheet('Số liệu')!;
    const nation = sheet.getRows(1, sheet.rowCount)!.find((row) => row.getCell(3).value === 'CẢ NƯỚC')!;
    const cells = [4, 5, 6, 7, 8, 9, 10, 11].map((column) => nation.getCell(column));
    expect(cells.map(({ value }) => value)).toEqual([
      ...[{ formula: 'SUM(D17:D18)', result: 13 }, { formula: 'SUM(E17:E18)', result: 10 }, 76.9],
      ...[{ formula: 'SUM(G17:G18)', result: 1000 }, { formula: 'SUM(H17:H18)', result: 640 }, 43, 'x'],
      { formula: 'SUM(K17:K18)', result: 5 },
    ]);
    expect(cells.map(({ numFmt }) => numFmt).slice(3, 6)).toEqual(['#,##0', '#,##0', '#,##0.0']);
  });

  it('gives on every sheet what stands beside it', async () => {
    const base = figures('vi');
    const before = base.nation.figures.map((one) => ({ ...one, change: { percent: decimal(0), libraries: 5 } }));
    const compared = {
      ...base,
      nation: { ...base.nation, before },
      rows: base.rows.map((row) => ({ ...row, before })),
    };
    for (const sheet of (await reopened(nationalWorkbook(compared))).worksheets) {
      for (const { address, kept, computed } of recomputed(sheet)) {
        expect(`${sheet.name} ${address} ${kept}`).toBe(`${sheet.name} ${address} ${computed}`);
      }
    }
  });

  it('of decimals is rounded to the last of them', async () => {
    const number = { kind: 'number', value: '0.3', format: '#,##0.0', role: 'figure' } as const;
    const cells = ['0.1', '0.2'].map((value): SheetCell => ({ ...number, value }));
    const rows = [...cells, { ...number, formula: 'ROUND(SUM(A1:A2),1)' }].map((cell) => ({ cells: [cell] }));
    const { sheets, ...book } = withCells(number);
    const sheet = (await reopened({ ...book, sheets: [{ ...sheets[0]!, rows }] })).worksheets[0]!;
    expect(recomputed(sheet)).toEqual([
      { address: 'A3', formula: 'ROUND(SUM(A1:A2),1)', kept: '0.3', computed: '0.3' },
    ]);
  });
});

describe('a change', () => {
  const changed = async (differing: Partial<Extract<TableCell, { kind: 'figure' }>>, percent = '-8.3') => {
    const cell: TableCell = { kind: 'figure', value: decimal(percent), decimals: 1, ...differing };
    const table = nationalTable(figures('vi'));
    const rows = [{ kind: 'place' as const, cells: table.columns.map(() => cell) }];
    const sheet = tableSheet({ ...table, rows });
    const book = await reopened({ title: '', author: '', createdOn: '2026-07-21', sheets: [sheet] });
    return book.worksheets[0]!.getCell(sheet.frozen.rows + 1, 7);
  };

  it('is a number, shown with its sign, marked by its format and explained beside the cell', async () => {
    const plain = await changed({ change: 'plain' });
    expect([plain.value, plain.numFmt, plain.note]).toEqual([-8.3, '+#,##0.0;-#,##0.0;#,##0.0', undefined]);
    const marked = await changed({ change: 'marked', note: 'kỳ trước 94/100' });
    expect([marked.value, marked.numFmt]).toEqual([-8.3, '+#,##0.0"*";-#,##0.0"*";#,##0.0"*"']);
    expect(JSON.stringify(marked.note)).toContain('kỳ trước 94/100');
  });
});

describe('a hostile name', () => {
  const hostile = ['=cmd()', '=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '=HYPERLINK("x")', '<b>&"', '3/5'];

  it('arrives as the text it is, in a cell formatted as text', async () => {
    const sheet = (await reopened(withCells(...hostile.map(text)))).worksheets[0]!;
    for (const [i, words] of hostile.entries()) {
      const cell = sheet.getCell(1, i + 1);
      expect(cell.type).toBe(ExcelJS.ValueType.String);
      expect(cell.value).toBe(words);
      expect(cell.formula).toBeUndefined();
      if (words !== '<b>&"') expect(cell.numFmt).toBe('@');
    }
  });

  it('cannot command the foot of the page', async () => {
    const sheet = (await reopened(withCells(text('a')))).worksheets[0]!;
    expect(sheet.headerFooter.oddFooter).toContain(' 6 tháng && hết');
  });

  it('of a place harms no table', async () => {
    const base = figures('vi');
    const rows = base.rows.map((row) => ({ ...row, name: { vi: '=HYPERLINK("http://x")', en: '' }, code: '=1' }));
    const sheet = (await reopened(nationalWorkbook({ ...base, rows }))).getWorksheet('Số liệu')!;
    const formulas = recomputed(sheet).map(({ formula }) => formula);
    expect(formulas.length).toBeGreaterThan(2);
    for (const formula of formulas) expect(formula).toMatch(/^SUM\([A-Z]17:[A-Z]18\)$/);
  });
});

describe('cells of other kinds', () => {
  it('keeps a number too long for a spreadsheet as text, with the note that says so', async () => {
    const base = figures('vi');
    const long = of('12345678901234567', 1, 1);
    const nation = { ...base.nation, figures: [long, ...base.nation.figures.slice(1)] };
    const sheet = (await reopened(nationalWorkbook({ ...base, nation }))).getWorksheet('Số liệu')!;
    const cell = sheet
      .getRows(1, sheet.rowCount)!
      .find((row) => row.getCell(3).value === 'CẢ NƯỚC')!
      .getCell(7);
    expect(cell.value).toBe('12.345.678.901.234.567');
    expect(JSON.stringify(cell.note)).toContain('hơn 15 chữ số');
  });

  it.each([
    ['999999999999999', 999999999999999],
    ['-12.5', -12.5],
    ['9007199254740993', '9007199254740993'],
    ['12345678901234.56', '12345678901234.56'],
  ])('never writes another number than it was given: %s', async (value, written) => {
    const sheet = (await reopened(withCells({ kind: 'number', value, format: '#,##0', role: 'figure' })))
      .worksheets[0]!;
    expect(sheet.getCell('A1').value).toBe(written);
  });

  it('writes a date as a date', async () => {
    const sheet = (await reopened(withCells({ kind: 'date', date: '2026-12-05', role: 'stub' }))).worksheets[0]!;
    expect(sheet.getCell('A1')).toMatchObject({ value: new Date('2026-12-05T00:00:00Z'), numFmt: 'dd/mm/yyyy' });
  });
});
