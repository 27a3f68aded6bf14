import { decimal, type Decimal } from '@vlis/domain';
import ExcelJS from 'exceljs';
import { books, figures, of, perPerson, ratio, renewal, titles } from '../testing/figures.js';
import { converted, libreOffice } from '../testing/libreoffice.js';
import { nationalWorkbook } from './national-workbook.js';
import { workbookBytes } from './write.js';

/** XLS-05: what another program makes of the columns is what the nation's row says. */
const itWithOffice = (name: string, test: () => Promise<void>, timeout: number): void =>
  libreOffice ? it(name, test, timeout) : it.skip(`${name} (no LibreOffice here)`, test);

const funds = {
  ...books,
  code: 'K02',
  type: { kind: 'decimal', decimals: 1 } as const,
  unit: { vi: 'triệu đồng', en: 'million VND' },
};

/** 34 places with figures of every size, one of them silent in each item. */
function nation() {
  const items = [books, titles, funds];
  const valueOf = (place: number, item: number): Decimal => {
    const whole = decimal((place * 7919 + item * 104_729 + 13) ** 2 % 999_999_999);
    return item === 2 ? whole.plus(decimal('0.1').times(place % 10)) : whole;
  };
  const silent = (place: number, item: number): boolean => place === item * 11;
  const base = figures('vi').nation;
  const before = (value: Decimal) => ({ value, reported: 165, expected: 170, change: undefined });
  const rows = Array.from({ length: 34 }, (_, place) => ({
    ...base,
    before: items.map((_item, i) => before(valueOf(place, i))),
    name: { vi: `Tỉnh ${place + 1}`, en: `Province ${place + 1}` },
    code: `${place + 1}`.padStart(2, '0'),
    figures: items.map((_item, i) => (silent(place, i) ? of(undefined, 0, 5) : of(valueOf(place, i).toFixed(), 5, 5))),
  }));
  const sums = items.map((_item, i) =>
    rows.reduce((all, row) => all.plus(row.figures[i]!.value ?? 0), decimal(0)).toFixed(),
  );
  const nationBefore = items.map((_item, i) =>
    before(rows.reduce((all, row) => all.plus(row.before[i]!.value), decimal(0))),
  );
  const nation = { ...base, before: nationBefore, figures: sums.map((one) => of(one, 165, 170)) };
  return { ...figures('vi'), items, rows, nation };
}

/** The same with two indicators: quotients of every size, most of which do not end. */
function nationWithRatios() {
  const data = nation();
  const indicators = [renewal, perPerson];
  const ratioOf = (i: number, numerator: Decimal, denominator: Decimal) => {
    const quotient = numerator.times(indicators[i]!.percent ? 100 : 1).div(denominator);
    const value = quotient.toDecimalPlaces(indicators[i]!.decimals + 2);
    return ratio(value.toFixed(), numerator.toFixed(), denominator.toFixed(), [5, 5]);
  };
  const sumsOf = (place: number, i: number): readonly [Decimal, Decimal] => [
    decimal((place * 104_729 + i) % 9973).plus(decimal('0.1').times(i * (place % 10))),
    decimal((place + 1) * 7919 + i * 1_234_567),
  ];
  const rows = data.rows.map((row, place) => ({
    ...row,
    ratios: indicators.map((_, i) => ratioOf(i, ...sumsOf(place, i))),
  }));
  const total = (i: number, term: 0 | 1): Decimal =>
    rows.reduce((sum, _, place) => sum.plus(sumsOf(place, i)[term]), decimal(0));
  const ratios = indicators.map((_, i) => ratioOf(i, total(i, 0), total(i, 1)));
  return { ...data, indicators, rows, nation: { ...data.nation, ratios } };
}

async function open(bytes: Uint8Array): Promise<ExcelJS.Workbook> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(new Uint8Array(bytes).buffer);
  return book;
}

describe('LibreOffice', () => {
  itWithOffice(
    'adds the columns up to the figures of the nation',
    async () => {
      const book = await open(await workbookBytes(nationalWorkbook(nation())));
      const sheet = book.getWorksheet('Số liệu')!;
      const rowOf = (place: string) =>
        sheet.getRows(1, sheet.rowCount)!.find((row) => row.getCell(3).value === place)!.number;
      const [first, last] = [rowOf('Tỉnh 1'), rowOf('Tỉnh 34')];
      const below = sheet.rowCount + 2;
      for (const column of ['G', 'H', 'I']) {
        sheet.getCell(`${column}${below}`).value = { formula: `SUM(${column}${first}:${column}${last})` };
      }
      const bytes = new Uint8Array(await book.xlsx.writeBuffer());
      const computed = (await open(await converted(libreOffice!, bytes, 'xlsx'))).getWorksheet('Số liệu')!;
      for (const [i, column] of ['G', 'H', 'I'].entries()) {
        const sum = computed.getCell(`${column}${below}`).result;
        expect(`${column} ${String(sum)}`).toBe(`${column} ${nation().nation.figures[i]!.value!.toFixed()}`);
      }
    },
    120_000,
  );

  itWithOffice(
    'computes anew exactly what stands beside each formula',
    async () => {
      const book = await open(await workbookBytes(nationalWorkbook(nationWithRatios())));
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
      expect([...kept.keys()].filter((name) => name.startsWith('Chỉ số!')).length).toBeGreaterThan(70); // 2 × 35 values
      const bytes = new Uint8Array(await book.xlsx.writeBuffer());
      const computed = await open(await converted(libreOffice!, bytes, 'xlsx'));
      for (const [name, value] of kept) {
        const [sheet, address] = name.split('!') as [string, string];
        expect(`${name} ${String(computed.getWorksheet(sheet)!.getCell(address).result)}`).toBe(
          `${name} ${String(value)}`,
        );
      }
    },
    120_000,
  );

  itWithOffice(
    'prints 34 provinces, what is said of them and the signatures on one page',
    async () => {
      const workbook = nationalWorkbook({ ...nation(), preliminary: false });
      const [figuresAlone] = workbook.sheets;
      const bytes = await workbookBytes({ ...workbook, sheets: [figuresAlone!] });
      const pdf = Buffer.from(await converted(libreOffice!, bytes, 'pdf')).toString('latin1');
      expect(pdf.match(/\/Type\s*\/Page\b(?!s)/g)).toHaveLength(1);
    },
    120_000,
  );

  itWithOffice(
    'reads every cell as we wrote it, hostile names included',
    async () => {
      const data = nation();
      const rows = data.rows.map((row, i) => (i === 0 ? { ...row, name: { vi: '=cmd()', en: '=cmd()' } } : row));
      const written = await workbookBytes(nationalWorkbook({ ...data, rows }));
      const before = (await open(written)).getWorksheet('Số liệu')!;
      const after = (await open(await converted(libreOffice!, written, 'xlsx'))).getWorksheet('Số liệu')!;
      before.eachRow((row, r) =>
        row.eachCell((cell, c) => expect([r, c, after.getCell(r, c).value]).toEqual([r, c, cell.value])),
      );
    },
    120_000,
  );
});
