import { decimal, type Decimal } from '@vlis/domain';
import { documentWorkbook, type Document, type TableBlock } from '@vlis/reporting/document';
import { workbookBytes } from '@vlis/reporting/workbook';
import ExcelJS from 'exceljs';
import fc from 'fast-check';
import { onAnotherDay } from '../testing/another-day.js';
import { anyDocument } from '../testing/any-document.js';
import { halfYearDocument, stockTable } from '../testing/documents.js';
import { recomputed } from '../testing/formulas.js';
import { converted, libreOffice } from '../testing/libreoffice.js';

const itWithOffice = (name: string, test: () => Promise<void>, timeout: number): void =>
  libreOffice ? it(name, test, timeout) : it.skip(`${name} (no LibreOffice here)`, test);

async function reopened(bytes: Uint8Array): Promise<ExcelJS.Workbook> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(new Uint8Array(bytes).buffer);
  return book;
}

const bytesOf = async (document: Document): Promise<Uint8Array> => workbookBytes(documentWorkbook(document)!);
const withTables = (...blocks: readonly TableBlock[]): Document => halfYearDocument('vi', { blocks, annexes: [] });

/** Whether a cell shows a number in all its digits: as a number, or as text where a spreadsheet would lose some. */
function shows({ value, result }: ExcelJS.Cell, number: Decimal): boolean {
  const held: unknown = result ?? value;
  if (typeof held === 'number') return decimal(held).eq(number);
  return typeof held === 'string' && held.replace(/\D/g, '').startsWith(number.abs().toFixed().replace('.', ''));
}

describe('the workbook of a document', () => {
  it('has a sheet for each table, named by its caption, each saying what it goes with', async () => {
    const book = await reopened(await bytesOf(halfYearDocument()));
    expect(book.worksheets.map(({ name }) => name)).toEqual([
      ...['Bảng 1. Vốn tài liệu và kinh ph', 'TỔNG HỢP SỐ LIỆU THƯ VIỆN THEO', 'Thư viện chưa báo cáo'],
    ]);
    expect([book.creator, book.title]).toEqual([
      ...['Sở Văn hóa, Thể thao và Du lịch', 'Báo cáo Công tác thư viện 6 tháng đầu năm 2026'],
    ]);
    for (const sheet of book.worksheets) {
      expect(sheet.getCell('A2').value).toBe(
        '(Kèm theo Báo cáo số 07/BC-SVHTTDL ngày 05 tháng 6 năm 2026 của Sở Văn hóa, Thể thao và Du lịch)',
      );
    }
  });

  it('has numbers as numbers, gaps as signs and totals as formulas', async () => {
    const [sheet] = (await reopened(await bytesOf(withTables(stockTable)))).worksheets;
    const rowOf = (name: string) => sheet!.getRows(1, sheet!.rowCount)!.find((row) => row.getCell(2).value === name)!;
    const cells = (name: string) => [3, 4, 5, 6].map((column) => rowOf(name).getCell(column));
    expect(cells('Thư viện phường Tuy Hòa').map(({ value, numFmt }) => [value, numFmt])).toEqual([
      ...[
        [2371, '#,##0'],
        [0, '#,##0'],
        [930, '#,##0.0'],
        [-8.3, '+#,##0.0"*";-#,##0.0"*";#,##0.0"*"'],
      ],
    ]);
    expect(cells('Thư viện xã Ea Kao').map(({ value }) => value)).toEqual([1040, '…', '…', '≠']);
    const [first, last] = [rowOf('Thư viện tỉnh Đắk Lắk').number, rowOf('Thư viện xã Ea Kao').number];
    expect(cells('Tổng số').map(({ value }) => value)).toEqual([
      { formula: `SUM(C${first}:C${last})`, result: 315861 },
      { formula: `SUM(D${first}:D${last})`, result: 18200 },
      { formula: `ROUND(SUM(E${first}:E${last}),1)`, result: 13730.5 },
      2.1,
    ]);
    for (const { kept, computed } of recomputed(sheet!)) expect(computed).toBe(kept);
  });

  it('is the same to the byte on another day, in another zone', async () => {
    const one = await bytesOf(halfYearDocument());
    const other = await onAnotherDay(() => bytesOf(halfYearDocument()));
    expect(Buffer.from(one).equals(Buffer.from(other))).toBe(true);
  });

  it('is none where there is no table', () => {
    expect(documentWorkbook(withTables())).toBeUndefined();
    expect(documentWorkbook(withTables({ ...stockTable, columns: [], rows: [] }))).toBeUndefined();
  });

  it('keeps apart what Excel takes for one name', async () => {
    const named = ['Bảng 1', 'BẢNG 1', '', '///', 'x'.repeat(40), 'X'.repeat(31)];
    const book = await reopened(await bytesOf(withTables(...named.map((caption) => ({ ...stockTable, caption })))));
    expect(book.worksheets.map(({ name }) => name)).toEqual([
      ...['Bảng 1', 'BẢNG 1 (2)', 'Sheet', 'Sheet (2)', 'x'.repeat(31), `${'X'.repeat(27)} (2)`],
    ]);
  });

  it('takes a hostile text for the text it is', async () => {
    const hostile = '=HYPERLINK("http://x","y")';
    const [row] = stockTable.rows;
    const cells = row!.cells.map((cell, i) => (i === 1 ? ({ kind: 'text', text: `${hostile}\u202e` } as const) : cell));
    const table = { ...stockTable, caption: hostile, rows: [{ ...row!, cells }] };
    const [sheet] = (await reopened(await bytesOf(withTables(table)))).worksheets;
    const held: unknown[] = [];
    sheet!.eachRow((one) => one.eachCell((cell) => held.push(cell.formula ? 'a formula' : cell.value)));
    expect(held.filter((value) => value === hostile)).toHaveLength(2 + stockTable.columns.length - 1); // the title is one wide cell
    expect(held).not.toContain('a formula');
  });

  it('bears a megabyte of text wherever one stands, cut where a cell holds no more', async () => {
    const long = 'thư viện '.repeat(120_000);
    const [row] = stockTable.rows;
    const cells = row!.cells.map((cell, i) => (i === 1 ? ({ kind: 'text', text: long } as const) : cell));
    const columns = stockTable.columns.map((column) => ({ ...column, label: long, group: long, unit: long }));
    const [sheet] = (
      await reopened(await bytesOf(withTables({ ...stockTable, caption: long, columns, rows: [{ ...row!, cells }] })))
    ).worksheets;
    const texts: string[] = [];
    sheet!.eachRow((one) => {
      expect(one.height ?? 0).toBeLessThanOrEqual(409);
      one.eachCell(({ value }) => typeof value === 'string' && texts.push(value));
    });
    expect(Math.max(...texts.map((text) => text.length))).toBe(32_767);
  }, 120_000);

  it('of any document can be written and read, with every figure in it', async () => {
    await fc.assert(
      fc.asyncProperty(anyDocument, async (document) => {
        const workbook = documentWorkbook(document);
        if (!workbook) return;
        const book = await reopened(await workbookBytes(workbook));
        const tables = [document, ...document.annexes]
          .flatMap(({ blocks }) => blocks)
          .filter((block) => block.kind === 'table')
          .filter(({ columns }) => columns.length > 0);
        for (const [i, { rows }] of tables.entries()) {
          const top = workbook.sheets[i]!.frozen.rows;
          for (const [r, { cells }] of rows.entries()) {
            for (const [c, cell] of cells.entries()) {
              if (cell.kind !== 'figure') continue;
              const read = book.worksheets[i]!.getCell(top + 1 + r, c + 1);
              expect([cell.value, read.value, shows(read, decimal(cell.value))]).toEqual([
                cell.value,
                read.value,
                true,
              ]);
            }
          }
        }
      }),
      { numRuns: 60 },
    );
  }, 60_000);

  itWithOffice(
    'is opened by LibreOffice, which computes every sum anew to what stood beside it',
    async () => {
      const book = await reopened(await bytesOf(halfYearDocument()));
      const kept = new Map<string, unknown>();
      for (const sheet of book.worksheets) {
        sheet.eachRow((row) =>
          row.eachCell((cell) => {
            if (!cell.formula) return;
            kept.set(`${sheet.name}!${cell.address}`, cell.result);
            cell.value = { formula: cell.formula }; // nothing is left that it could take over
          }),
        );
      }
      expect(kept.size).toBeGreaterThan(5);
      const bytes = new Uint8Array(await book.xlsx.writeBuffer());
      const computed = await reopened(await converted(libreOffice!, bytes, 'xlsx'));
      for (const [name, value] of kept) {
        const [sheet, address] = name.split('!') as [string, string];
        expect([name, computed.getWorksheet(sheet)!.getCell(address).result]).toEqual([name, value]);
      }
    },
    120_000,
  );
});
