import { decimal } from '@vlis/domain';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { responseRateTable } from '../table/response-rate-table.js';
import type { NationalFigures } from '../table/national-figures.js';
import { nationalTable } from '../table/national-table.js';
import { books, figures, of } from '../testing/figures.js';
import { nationalWorkbook } from './national-workbook.js';
import type { WorkbookSheet } from './sheet.js';
import { tableSheet } from './table-sheet.js';
import { linesOf } from './widths.js';

/** Rows of a sheet as they are seen: texts, numbers, and nothing where nothing is. */
const seen = ({ rows }: WorkbookSheet): string[] =>
  rows.map(({ cells }) =>
    cells
      .map((cell) => {
        if (cell === undefined || cell.kind === 'empty') return '';
        return cell.kind === 'text' ? cell.text : cell.kind === 'number' ? cell.value : cell.date;
      })
      .join(' | '),
  );

const many = (n: number) => {
  const items = Array.from({ length: n }, (_, i) => ({ ...books, code: `B${i}` }));
  const wide = <T extends { figures: unknown }>(row: T) => ({ ...row, figures: items.map(() => of('123456', 3, 3)) });
  const base = figures('vi');
  return figures('vi', { items, rows: base.rows.map(wide), nation: wide(base.nation) });
};

describe('a table on a sheet', () => {
  const sheet = tableSheet(nationalTable(figures('vi', { items: [books], ...narrow() })));

  function narrow() {
    const base = figures('vi');
    const first = <T extends { figures: readonly unknown[] }>(row: T) => ({ ...row, figures: row.figures.slice(0, 1) });
    return { rows: base.rows.map(first), nation: first(base.nation) } as Pick<typeof base, 'rows' | 'nation'>;
  }

  it('stands as it will be printed', () =>
    expect(seen(sheet)).toEqual([
      'BỘ VĂN HÓA, THỂ THAO VÀ DU LỊCH |  |  |  | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'CỤC VĂN HÓA CƠ SỞ, GIA ĐÌNH VÀ THƯ VIỆN |  |  |  | Độc lập - Tự do - Hạnh phúc',
      `${'_'.repeat(12)} |  |  |  | ${'_'.repeat(27)}`,
      '',
      'TỔNG HỢP SỐ LIỆU THƯ VIỆN THEO TỈNH, THÀNH PHỐ',
      '6 tháng đầu năm 2026. Số liệu tính từ 01/01/2026 đến hết 15/05/2026',
      'Theo địa giới hành chính hiện hành (ngày 21/07/2026)',
      'SỐ LIỆU SƠ BỘ',
      '',
      'STT | Mã | Tỉnh, thành phố | Báo cáo của thư viện |  |  | Tổng số bản sách in',
      ' |  |  | Phải báo cáo | Đã nhận | Tỷ lệ | ',
      ' |  |  | thư viện | thư viện | % | bản',
      'A | B | C | 1 | 2 | 3 = 2 : 1 | B01',
      ' |  | CẢ NƯỚC | 13 | 10 | 76.9 | 1000',
      ' |  | Có số liệu |  |  |  | 10',
      ' |  | Phải có |  |  |  | 13',
      '1 | 01 | Hà Nội | 10 | 7 | 70 | 900',
      '2 | 04 | Cao Bằng | 3 | 3 | 100 | 100',
      '',
      'Số liệu sơ bộ: đã nhận 10/13 báo cáo; số liệu sẽ thay đổi khi nhận thêm.',
      'Dòng “Có số liệu” và “Phải có”: số thư viện có số liệu và số thư viện phải trả lời chỉ tiêu, không kể thư viện trả lời “Không áp dụng”; chi tiết từng địa bàn ở trang “Độ phủ”.',
      'Nguồn: Báo cáo thống kê của thư viện',
      'Ngày in: 21/07/2026',
    ]));

  it('repeats its head and stub on every page and keeps them in sight', () => {
    expect(sheet.print).toEqual({
      ...{ orientation: 'portrait', pagesWide: 1, pagesTall: 1 },
      ...{ headRows: [10, 13], stubColumns: [1, 3] },
      ...{ foot: '6 tháng đầu năm 2026 – SỐ LIỆU SƠ BỘ', page: 'Trang' },
    });
    expect(sheet.frozen).toEqual({ rows: 13, columns: 3 });
  });

  it('joins the cells of the head: shared headings across, the others down', () => {
    const ofHead = sheet.merges.filter(({ top }) => top === 10);
    expect(ofHead).toEqual([
      { top: 10, left: 4, bottom: 10, right: 6 },
      ...[1, 2, 3, 7].map((column) => ({ top: 10, left: column, bottom: 11, right: column })),
    ]);
  });

  it('never joins a cell twice', () => {
    for (const one of [sheet, ...nationalWorkbook(figures('en')).sheets, tableSheet(nationalTable(many(40)))]) {
      const taken = one.merges.flatMap(({ top, left, bottom, right }) => {
        const cells: string[] = [];
        for (let r = top; r <= bottom; r++) for (let c = left; c <= right; c++) cells.push(`${r}:${c}`);
        return cells;
      });
      expect(new Set(taken).size).toBe(taken.length);
      expect(one.merges.every(({ right }) => right <= one.columns.length)).toBe(true);
    }
  });
});

describe('paper', () => {
  it('lies down for a table of many columns, and is several pages wide before it is too small to read', () => {
    const prints = [1, 5, 12, 40].map((n) => tableSheet(nationalTable(many(n))).print);
    expect(prints.map(({ orientation }) => orientation)).toEqual(['portrait', 'landscape', 'landscape', 'landscape']);
    expect(prints.map(({ pagesWide }) => pagesWide)).toEqual([1, 1, 1, 3]);
  });

  it('has what stands over a table of several pages on the first of them, after the repeated stub', () => {
    const { rows, merges } = tableSheet(nationalTable(many(40)));
    expect(rows[0]!.cells.findIndex((cell) => cell !== undefined)).toBe(3);
    expect(merges.filter(({ top }) => top === 1).map(({ left }) => left)).toContain(4);
  });

  it('breaks long lines where words end', () => {
    expect(linesOf('Tổng số bản sách in', 20)).toBe(1);
    expect(linesOf('Tổng số bản sách in', 12)).toBe(2); // Tổng số bản | sách in
    expect(linesOf('Tổng số bản sách in', 10)).toBe(3); // Tổng số | bản sách | in
    expect(linesOf('', 10)).toBe(1);
  });
});

describe('the nation by province', () => {
  /** 34 provinces and the eight key items of a half year, with figures as long as those of the country. */
  const country = (differing: Partial<NationalFigures> = {}) => {
    const label = 'Tổng số lượt sử dụng thư viện trong kỳ báo cáo, trực tiếp và từ xa';
    const items = Array.from({ length: 8 }, (_, i) => ({ ...books, code: `B0${i}`, label: { vi: label, en: label } }));
    const change = { percent: decimal('-1.4'), libraries: 600, shareOfNow: decimal('0.8') };
    const row = (name: string, value: string) => ({
      ...figures('vi').rows[0]!,
      name: { vi: name, en: name },
      ...{ obliged: 673, accepted: 613, figures: items.map(() => of(value, 613, 673)) },
      before: items.map(() => ({ value: decimal(value), reported: 613, expected: 673, change })),
    });
    const rows = Array.from({ length: 34 }, (_, i) => row(i ? 'Thừa Thiên Huế' : 'Thành phố Hồ Chí Minh', '2135502'));
    const nation = row('Cả nước', '72607068');
    return figures('vi', { items, rows, nation, preliminary: false, ...differing });
  };

  it('stands on one page with those who sign it, large enough to be read', () => {
    const { print, rows, columns } = tableSheet(nationalTable(country()));
    expect(print).toMatchObject({ orientation: 'portrait', pagesWide: 1, pagesTall: 1 });
    const times = (room: number, sizes: readonly number[]) => sizes.reduce((all, one) => all + one, 0) / room;
    const widths = columns.map(({ width }) => width);
    const heights = rows.map(({ height }) => height ?? 15);
    expect(Math.max(times(88, widths), times(728, heights))).toBeLessThan(1.75); // 11 points stay above 6
    const words = rows.map(({ cells }) => cells.map((cell) => (cell?.kind === 'text' ? cell.text : '')).join(''));
    expect(words.slice(-4)).toEqual([
      'Hà Nội, ngày ……… tháng ……… năm 2026',
      'NGƯỜI LẬP BIỂUTHỦ TRƯỞNG ĐƠN VỊ',
      '(Ký, ghi rõ họ tên)(Ký, đóng dấu, ghi rõ họ tên)',
      '', // room to sign
    ]);
  });

  it('adds up its rows, all of them and no other', () => {
    const { rows } = tableSheet(nationalTable(country()));
    const isPlace = (row: (typeof rows)[number]) =>
      row.cells[2]?.kind === 'text' && /^Th/.test(row.cells[2].text) && row.cells[0]?.kind === 'number';
    const [first, last] = [rows.findIndex(isPlace) + 1, rows.findLastIndex(isPlace) + 1];
    expect(last - first).toBe(33);
    const nation = rows.find(({ cells }) => cells[2]?.kind === 'text' && cells[2].text === 'CẢ NƯỚC')!;
    const formulas = nation.cells.map((cell) => (cell?.kind === 'number' ? cell.formula : undefined));
    const sum = (column: string) => `SUM(${column}${first}:${column}${last})`;
    expect(formulas.slice(6)).toEqual(['G', 'H', 'I', 'J', 'K', 'L', 'M', 'N'].map(sum));
    // As given, 673 submissions of the nation are not the sum of 34 times 673.
    expect(formulas.slice(3, 6)).toEqual([undefined, undefined, undefined]);
  });
});

describe('the workbook of the nation', () => {
  it('has the figures, their response rate, and what the codes mean', () => {
    const workbook = nationalWorkbook(figures('vi'));
    expect(workbook.sheets.map(({ name }) => name)).toEqual(['Số liệu', 'Độ phủ', 'Mã và nguồn']);
    expect(workbook).toMatchObject({
      title: 'TỔNG HỢP SỐ LIỆU THƯ VIỆN THEO TỈNH, THÀNH PHỐ – 6 tháng đầu năm 2026 – SỐ LIỆU SƠ BỘ',
      author: 'CỤC VĂN HÓA CƠ SỞ, GIA ĐÌNH VÀ THƯ VIỆN',
      createdOn: '2026-07-21',
    });
    expect(nationalWorkbook(figures('en')).sheets.map(({ name }) => name)).toEqual([
      ...['Figures', 'ResponseRate', 'Codes and sources'],
    ]);
  });

  it('says on every sheet, and in its title, which library types are in', () => {
    const scope = { vi: 'Thư viện công cộng cấp tỉnh', en: 'Provincial public libraries' };
    const { title, sheets } = nationalWorkbook(figures('vi', { scope }));
    expect(title).toContain('Thư viện công cộng cấp tỉnh');
    for (const sheet of sheets) {
      expect(seen(sheet).some((row) => row.includes('Loại thư viện: Thư viện công cộng cấp tỉnh'))).toBe(true);
    }
  });

  it('is a value: the same figures make the same workbook', () =>
    expect(nationalWorkbook(figures('vi'))).toEqual(nationalWorkbook(figures('vi'))));

  it('keeps response rate in numbers', () => {
    const [total] = tableSheet(responseRateTable(figures('vi'))).rows.filter(({ cells }) =>
      cells.some((cell) => cell?.kind === 'text' && cell.text === 'CẢ NƯỚC'),
    );
    expect(total!.cells.slice(3).every((cell) => cell?.kind === 'number')).toBe(true);
  });
});

describe('the library that writes files', () => {
  const sources = (folder: string): string[] =>
    readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
      entry.isDirectory() ? sources(join(folder, entry.name)) : [join(folder, entry.name)],
    );

  it('is known to write.ts alone, which the index does not name', () => {
    const root = join(import.meta.dirname, '..');
    const knowing = sources(root).filter(
      (file) => !file.endsWith('.spec.ts') && /from 'exceljs'/.test(readFileSync(file, 'utf8')),
    );
    expect(knowing.map((file) => file.slice(root.length + 1))).toEqual([join('workbook', 'write.ts')]);
    expect(readFileSync(join(root, 'index.ts'), 'utf8')).not.toContain('write.js');
  });
});
