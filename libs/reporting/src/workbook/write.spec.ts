import { PassThrough } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { workbookBytes, writeWorkbook } from './write.js';
import ExcelJS from 'exceljs';
import { figures, of } from '../testing/figures.js';
import { nationalWorkbook } from './national-workbook.js';
import type { Sheet, SheetCell, Workbook } from './sheet.js';

async function reopened(workbook: Workbook): Promise<ExcelJS.Workbook> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load((await workbookBytes(workbook)).buffer as ArrayBuffer);
  return book;
}

const withCells = (...cells: readonly SheetCell[]): Workbook => {
  const sheet: Sheet = {
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
    expect(book.worksheets.map(({ name }) => name)).toEqual(['Figures', 'Coverage', 'Codes and sources']);
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
    sheet.eachRow((row) => row.eachCell((cell) => expect(cell.formula).toBeUndefined()));
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
