import { wholeYear } from '@vlis/domain/testing/calendar-year';
import { books, figures, hours, of } from '../testing/figures.js';
import { read } from '../testing/read-table.js';
import { responseRateTable } from './response-rate-table.js';
import type { ShownFigure } from './national-figures.js';
import { nationalTable } from './national-table.js';
import type { Table } from './table.js';
import { tableWords } from './words.js';

describe('the national table', () => {
  const table = nationalTable(figures('vi'));

  it('has the nation first, how many stand behind it, then the places numbered', () =>
    expect(read(table)).toEqual([
      // 10 of 13 submissions: 76,9 %
      ' |  | CẢ NƯỚC | 13 | 10 | 76.9 | 1000 | 640 | 43 | x | 5',
      ' |  | Có số liệu |  |  |  | 10 | 7 | 9 | 10 | 10',
      ' |  | Phải có |  |  |  | 13 | 13 | 13 | 13 | 13',
      '1 | 01 | Hà Nội | 10 | 7 | 70 | 900 | 640 | 44.5 | x | 5',
      '2 | 04 | Cao Bằng | 3 | 3 | 100 | 100 | … | 40 | x | 0',
    ]));

  it('never shows a gap as a zero, nor a zero as a gap', () => {
    const [titles, wifi] = [1, 4].map((i) => table.rows[4]!.cells[6 + i]);
    expect(titles).toEqual({ kind: 'none', sign: '…' });
    expect(wifi).toMatchObject({ kind: 'figure' });
  });

  it('heads each item with its label, unit and code', () =>
    expect(table.columns.slice(6).map(({ label, unit, sign, decimals }) => [label, unit, sign, decimals])).toEqual([
      ['Tổng số bản sách in', 'bản', 'B01', 0],
      ['Tổng số tên (đầu) sách in †', 'tên', 'B02', 0],
      ['Số giờ mở cửa bình quân một tuần', 'giờ/tuần (bình quân)', 'A05', 1],
      ['Số người thuộc đối tượng phục vụ', 'người', 'A03', 0],
      ['Có Wi-Fi phục vụ người sử dụng', 'thư viện', 'H04', 0], // how many say yes is counted in libraries
    ]));

  it('stands under the agency and the nation, with period and map', () => {
    expect(table.letterhead).toEqual({
      agency: ['BỘ VĂN HÓA, THỂ THAO VÀ DU LỊCH', 'CỤC VĂN HÓA CƠ SỞ, GIA ĐÌNH VÀ THƯ VIỆN'],
      nation: ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc'],
    });
    expect(table.title).toBe('TỔNG HỢP SỐ LIỆU THƯ VIỆN THEO TỈNH, THÀNH PHỐ');
    expect(table.subtitles).toEqual([
      '6 tháng đầu năm 2026. Số liệu tính từ 01/01/2026 đến hết 15/05/2026',
      'Theo địa giới hành chính hiện hành (ngày 21/07/2026)',
    ]);
  });

  it('explains its signs, its source and its day', () =>
    expect(table.notes).toEqual([
      'Số liệu sơ bộ: đã nhận 10/13 báo cáo; số liệu sẽ thay đổi khi nhận thêm.',
      '(…) Không có số liệu; không phải là số 0.',
      '(x) Chỉ tiêu không cộng theo địa bàn.',
      '(†) Có thể trùng giữa các thư viện; tổng là số cộng, không phải số riêng biệt.',
      'Dòng “Có số liệu” và “Phải có”: số thư viện có số liệu và số thư viện phải trả lời chỉ tiêu, không kể thư viện trả lời “Không áp dụng”; chi tiết từng địa bàn ở trang “Độ phủ”.',
      'Nguồn: Báo cáo thống kê của thư viện',
      'Ngày in: 21/07/2026',
    ]));

  it('explains no sign that does not stand there', () => {
    const rows = figures('vi').rows.map((row) => ({ ...row, figures: [of('1', 1, 1)] }));
    const plain = nationalTable(figures('vi', { items: [books], rows, nation: { ...rows[0]!, code: '' } }));
    expect(plain.notes.filter((note) => note.startsWith('('))).toEqual([]);
  });

  it('is marked while preliminary, and may be signed once it is not', () => {
    expect([table.mark, table.foot, table.signatures]).toEqual([
      'SỐ LIỆU SƠ BỘ',
      '6 tháng đầu năm 2026 – SỐ LIỆU SƠ BỘ',
      undefined,
    ]);
    const official = nationalTable(figures('vi', { preliminary: false, period: wholeYear(2025) }));
    expect([official.mark, official.foot]).toEqual([undefined, 'Năm 2025']);
    expect(official.signatures?.signers.map(([who]) => who)).toEqual(['NGƯỜI LẬP BIỂU', 'THỦ TRƯỞNG ĐƠN VỊ']);
    expect(official.signatures?.placeAndDay).toBe('Hà Nội, ngày ……… tháng ……… năm 2026');
    expect(official.notes.join()).not.toContain('sơ bộ');
  });

  it('says the same in English', () => {
    const english = nationalTable(figures('en', { basis: 'as-reported' }));
    expect(read(english)[4]).toBe(read(table)[4]!.replace('Cao Bằng', 'Cao Bang'));
    expect(english.subtitles).toEqual([
      'First half of 2026. Figures cover 01/01/2026 to 15/05/2026, both days included',
      'On the administrative boundaries at the time of reporting',
    ]);
    expect(english.mark).toBe('PRELIMINARY FIGURES');
    expect(english.columns.at(6)?.label).toBe('Printed book volumes held');
  });

  it('names the libraries it is about, and takes another title', () => {
    const scope = { vi: 'Thư viện công cộng', en: 'Public libraries' };
    const named = nationalTable(figures('vi', { scope, title: { vi: 'BIỂU 01', en: 'TABLE 01' } }));
    expect(named.title).toBe('BIỂU 01');
    expect(named.subtitles.slice(0, 2)).toEqual([
      '6 tháng đầu năm 2026. Số liệu tính từ 01/01/2026 đến hết 15/05/2026',
      'Loại thư viện: Thư viện công cộng',
    ]);
    expect(named.foot).toBe('6 tháng đầu năm 2026 – Thư viện công cộng – SỐ LIỆU SƠ BỘ');
    expect(nationalTable(figures('en', { scope })).subtitles[1]).toBe('Library types: Public libraries');
  });

  it('does not guess when a place lacks a figure', () => {
    const [first] = figures('vi').rows;
    expect(() => nationalTable(figures('vi', { rows: [{ ...first!, figures: [] }] }))).toThrow(
      'place “01” has 0 figures for 5 items',
    );
  });

  it('counts who answered in whole numbers, whatever the decimals of the column', () => {
    const cells = table.rows.slice(1, 3).flatMap((row) => row.cells.slice(6));
    expect(cells.every((cell) => cell.kind === 'figure' && cell.decimals === 0)).toBe(true);
  });

  describe('shares', () => {
    const [first] = figures('vi').rows;
    const shareOf = (accepted: number, obliged: number) =>
      read(nationalTable(figures('vi', { rows: [{ ...first!, accepted, obliged }] })))[3]!.split(' | ')[5];

    it('are rounded half up', () =>
      expect([shareOf(1439, 1632), shareOf(2, 3), shareOf(1, 80)]).toEqual(['88.2', '66.7', '1.3']));

    it('call nobody complete who is not: 9 999 of 10 000 is 99,9 %', () =>
      expect([shareOf(9999, 10_000), shareOf(1999, 2000), shareOf(3, 3)]).toEqual(['99.9', '99.9', '100']));

    it('are not there of nobody', () => expect(shareOf(0, 0)).toBe('…'));
  });
});

describe('what a sheet adds up itself', () => {
  /** The nation's cells with the decimals they are added up to; undefined: it stands as the number it is. */
  const sums = (table: Table) => table.rows[0]!.cells.map((cell) => (cell.kind === 'figure' ? cell.adds : undefined));
  const onePlace = (values: readonly ShownFigure[], nation: ShownFigure, items = [books]) => {
    const base = figures('vi');
    const rows = values.map((one) => ({ ...base.rows[0]!, figures: [one] }));
    return sums(nationalTable(figures('vi', { items, rows, nation: { ...base.nation, figures: [nation] } })))[6];
  };

  it('are the submissions, and the items that are added up over places; never a share or a mean', () =>
    // number, code, name; 13 = 10 + 3, 10 = 7 + 3, their share; books, titles (one place silent), hours, catchment, Wi-Fi
    expect(sums(nationalTable(figures('vi')))).toEqual([
      ...[undefined, undefined, undefined, 0, 0, undefined],
      ...[0, 0, undefined, undefined, 0],
    ]));

  it('are every count of the response rate', () =>
    expect(sums(responseRateTable(figures('vi'))).slice(6)).toEqual(Array.from({ length: 5 * 7 }, () => 0)));

  it('is no figure beside a place that is withheld, even where the others happen to add up to it', () => {
    const withheld = { ...of(undefined, 1, 1), withheld: true };
    expect(onePlace([of('900', 7, 10), of('100', 3, 3)], of('1000', 10, 13))).toBe(0);
    expect(onePlace([of('900', 7, 10), of('100', 3, 3), withheld], of('1000', 11, 14))).toBeUndefined();
    expect(onePlace([of('900', 7, 10), withheld], of('1000', 10, 13))).toBeUndefined();
  });

  it('is no figure that the places do not add up to, because the nation counts more', () =>
    expect(onePlace([of('900', 7, 10)], of('901', 8, 11))).toBeUndefined());

  it('is no mean that equals the only place with a figure', () =>
    expect(onePlace([of('44.5', 6, 10), of(undefined, 0, 3)], of('44.5', 6, 13), [hours])).toBeUndefined());

  it('is no zero of places that have said nothing', () =>
    expect(onePlace([of(undefined, 0, 10)], of('0', 1, 11))).toBeUndefined());

  it('is rounded to the last decimal of the places, and written as a number where binary fractions could miss it', () => {
    expect(onePlace([of('0.1', 1, 1), of('0.2', 1, 1)], of('0.3', 2, 2))).toBe(1);
    expect(onePlace([of('0.125', 1, 1), of('7', 1, 1)], of('7.125', 2, 2))).toBe(3);
    expect(onePlace([of('999999999999.9', 1, 1), of('0.1', 1, 1)], of('1000000000000', 2, 2))).toBeUndefined();
    expect(onePlace([of('999999999999999', 1, 1), of('1', 1, 1)], of('1000000000000000', 2, 2))).toBeUndefined();
    // Large parts that cancel out.
    const [plus, minus] = [of('900000000000000', 1, 1), of('-900000000000000', 1, 1)];
    expect(onePlace([plus, minus, of('1', 1, 1)], of('1', 3, 3))).toBeUndefined();
  });
});

describe('the words of tables', () => {
  const leaves = (value: unknown): string[] =>
    typeof value === 'string' ? [value] : Object.values(value as object).flatMap(leaves);
  const places = (sentence: string) => [...sentence.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();

  it('are there in both languages, with the same parameters, in composed letters', () => {
    const [vi, en] = [leaves(tableWords.vi), leaves(tableWords.en)];
    expect(vi.every((words) => words.trim() !== '' && words === words.normalize('NFC'))).toBe(true);
    expect(en.every((words) => words.trim() !== '')).toBe(true);
    expect(vi.map(places)).toEqual(en.map(places));
  });

  it('fit the tabs of a sheet', () => {
    for (const { tabs } of Object.values(tableWords)) {
      for (const tab of Object.values(tabs)) expect(tab.length).toBeLessThanOrEqual(31);
    }
  });
});
