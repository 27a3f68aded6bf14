import { decimal } from '@vlis/domain';
import { books, figures, hours, of } from '../testing/figures.js';
import { codesTable } from './codes-table.js';
import { comparisonTable } from './comparison-table.js';
import { coverageTable } from './coverage-table.js';
import type { FigureBefore, FigureChange, PlaceFigure } from './national-figures.js';
import { nationalTable } from './national-table.js';
import type { Table, TableCell } from './table.js';
import { tableWords } from './words.js';

/** Rows as a person would read them aloud. */
const read = ({ rows }: Table): readonly string[] =>
  rows.map(({ cells }) =>
    cells
      .map((cell) => (cell.kind === 'figure' ? cell.value.toFixed() : cell.kind === 'text' ? cell.text : cell.sign))
      .join(' | '),
  );

describe('the national table', () => {
  const table = nationalTable(figures('vi'));

  it('has the nation first, how many stand behind it, then the places numbered', () =>
    expect(read(table)).toEqual([
      // 10 of 13 reports: 76,9 %
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
    expect(table.subtitles).toEqual(['6 tháng đầu năm 2026', 'Theo địa giới hành chính hiện hành (ngày 21/07/2026)']);
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
    const official = nationalTable(figures('vi', { preliminary: false, period: { kind: 'year', year: 2025 } }));
    expect([official.mark, official.foot]).toEqual([undefined, 'Năm 2025']);
    expect(official.signatures?.signers.map(([who]) => who)).toEqual(['NGƯỜI LẬP BIỂU', 'THỦ TRƯỞNG ĐƠN VỊ']);
    expect(official.signatures?.placeAndDay).toBe('Hà Nội, ngày ……… tháng ……… năm 2026');
    expect(official.notes.join()).not.toContain('sơ bộ');
  });

  it('says the same in English', () => {
    const english = nationalTable(figures('en', { basis: 'as-reported' }));
    expect(read(english)[4]).toBe(read(table)[4]!.replace('Cao Bằng', 'Cao Bang'));
    expect(english.subtitles).toEqual([
      'First half of 2026',
      'On the administrative boundaries at the time of reporting',
    ]);
    expect(english.mark).toBe('PRELIMINARY FIGURES');
    expect(english.columns.at(6)?.label).toBe('Printed book volumes held');
  });

  it('names the libraries it is about, and takes another title', () => {
    const scope = { vi: 'Thư viện công cộng', en: 'Public libraries' };
    const named = nationalTable(figures('vi', { scope, title: { vi: 'BIỂU 01', en: 'TABLE 01' } }));
    expect(named.title).toBe('BIỂU 01');
    expect(named.subtitles.slice(0, 2)).toEqual(['6 tháng đầu năm 2026', 'Loại thư viện: Thư viện công cộng']);
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
  const onePlace = (values: readonly PlaceFigure[], nation: PlaceFigure, items = [books]) => {
    const base = figures('vi');
    const rows = values.map((one) => ({ ...base.rows[0]!, figures: [one] }));
    return sums(nationalTable(figures('vi', { items, rows, nation: { ...base.nation, figures: [nation] } })))[6];
  };

  it('are the reports, and the items that are added up over places; never a share or a mean', () =>
    // number, code, name; 13 = 10 + 3, 10 = 7 + 3, their share; books, titles (one place silent), hours, catchment, Wi-Fi
    expect(sums(nationalTable(figures('vi')))).toEqual([
      ...[undefined, undefined, undefined, 0, 0, undefined],
      ...[0, 0, undefined, undefined, 0],
    ]));

  it('are every count of the coverage', () =>
    expect(sums(coverageTable(figures('vi'))).slice(6)).toEqual(Array.from({ length: 5 * 7 }, () => 0)));

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

describe('the year before', () => {
  const before = (value: string | undefined, change?: FigureChange): FigureBefore => ({
    ...{ value: value === undefined ? undefined : decimal(value), reported: 98, expected: 100, change },
  });
  const same = (percent: string, shareOfNow?: string, shareOfBefore?: string): FigureChange => ({
    ...{ percent: decimal(percent), libraries: 1036 },
    ...{ shareOfNow: shareOfNow ? decimal(shareOfNow) : undefined },
    ...{ shareOfBefore: shareOfBefore ? decimal(shareOfBefore) : undefined },
  });
  const now = of('1100', 100, 100);
  const change = (was: FigureBefore | undefined, is: PlaceFigure = now, language: 'vi' | 'en' = 'vi') => {
    const base = figures(language);
    const row = { ...base.rows[0]!, figures: [is], before: [was] };
    return comparisonTable(figures(language, { items: [books], rows: [row], nation: row }))!.rows[1]!.cells.at(-1)!;
  };
  const told = (cell: TableCell) =>
    cell.kind === 'figure' ? `${cell.value.toFixed()} ${cell.change}` : cell.kind === 'none' ? cell.sign : cell.text;
  const noteOf = (cell: TableCell) => (cell.kind === 'text' ? undefined : cell.note);

  it('is of the same libraries, marked where they hold too little of either total', () => {
    const all = [same('0.4', '0.9', '1'), same('-8.26'), same('0.4', '0.95', '0.761'), same('12', '0.8999', '0.99')];
    const cells = all.map((one) => change(before('1000', one)));
    expect(cells.map(told)).toEqual(['0.4 plain', '-8.3 plain', '0.4 marked', '12 marked']);
    expect(cells.map(noteOf)).toEqual([
      'Tính trên 1.036 thư viện có số liệu ở cả hai kỳ, nắm 100 % khối lượng kỳ trước và 90 % khối lượng kỳ này.',
      'Tính trên 1.036 thư viện có số liệu ở cả hai kỳ.',
      'Tính trên 1.036 thư viện có số liệu ở cả hai kỳ, nắm 76,1 % khối lượng kỳ trước và 95 % khối lượng kỳ này.',
      'Tính trên 1.036 thư viện có số liệu ở cả hai kỳ, nắm 99 % khối lượng kỳ trước và 89,9 % khối lượng kỳ này.',
    ]);
  });

  it('says at the cell why there is none, and nothing of what is withheld', () => {
    const none = (why: FigureChange['why'], rearrangedOn?: string) =>
      change(before('1000', { libraries: 3, why, ...(rearrangedOn && { rearrangedOn }) }));
    const cells = [none('nobody-in-both'), none('from-zero'), none('definition'), none('rearranged', '2025-07-01')];
    expect(cells.map(told)).toEqual(['≠', '≠', '≠', '≠']);
    expect(cells.map(noteOf)).toEqual([
      'Không thư viện nào có số liệu ở cả hai kỳ.',
      'Kỳ trước, các thư viện có số liệu ở cả hai kỳ có tổng bằng 0.',
      'Chỉ tiêu được tính khác trong biểu mẫu kỳ trước.',
      'Thư viện công cộng được sắp xếp, sáp nhập cùng đơn vị hành chính ngày 01/07/2025.',
    ]);
    const withheld = [none('withheld'), change({ ...before(undefined), withheld: true })];
    const gaps = [change(before(undefined)), change(undefined)];
    expect([...withheld, ...gaps].map(told)).toEqual(['(k)', '(k)', '…', '…']);
    expect([...withheld, ...gaps].map(noteOf)).toEqual([undefined, undefined, undefined, undefined]);
  });

  it('says nothing of a figure that is withheld now', () =>
    expect(told(change(before('1000', same('1')), { ...of(undefined, 1, 1), withheld: true }))).toBe('(k)'));

  it('stands under the nation and in a sheet of its own, by place, and is added up there', () => {
    const base = figures('vi', { preliminary: false });
    const rearranged: FigureChange = { libraries: 9, why: 'rearranged', rearrangedOn: '2025-07-01' };
    const changes = [same('2', '0.5', '0.6'), rearranged, same('-1'), undefined, same('0')];
    const was = ['800', '640', '40', undefined, '4'].map((value, i) => (value ? before(value, changes[i]) : undefined));
    const rows = base.rows.map((row, i) => ({
      ...row,
      before: was.map((one) => (i === 0 ? one : undefined)),
    }));
    const compared = { ...base, rows, nation: { ...base.nation, before: rows[0]!.before } };
    expect(read(nationalTable(compared)).slice(3, 5)).toEqual([
      ' |  | 6 tháng đầu năm 2025 |  |  |  | 800 | 640 | 40 | x | 4',
      ' |  | Tăng, giảm (%) |  |  |  | 2 | ≠ | -1 | x | 0',
    ]);
    const table = comparisonTable(compared)!;
    expect(read(table).slice(0, 2)).toEqual([
      ' |  | CẢ NƯỚC | 800 | 1000 | 2 | 640 | 640 | ≠ | 40 | 43 | -1 | x | x | x | 4 | 5 | 0',
      '1 | 01 | Hà Nội | 800 | 900 | 2 | 640 | 640 | ≠ | 40 | 44.5 | -1 | x | x | x | 4 | 5 | 0',
    ]);
    expect(table.rows[0]!.cells.map((cell) => (cell.kind === 'figure' ? cell.adds : undefined)).slice(3, 9)).toEqual([
      ...[0, 0, undefined, 0, 0, undefined],
    ]);
    expect(table.columns.slice(3, 6).map(({ group, label, unit }) => [group, label, unit])).toEqual([
      ['B01 Tổng số bản sách in', '6 tháng đầu năm 2025', 'bản'],
      ['B01 Tổng số bản sách in', '6 tháng đầu năm 2026', 'bản'],
      ['B01 Tổng số bản sách in', 'Tăng, giảm (%)', '%'],
    ]);
    expect(table.notes.filter((note) => /^\((≠|\*)|^Tăng/.test(note)).map((note) => note.slice(0, 30))).toEqual([
      ...['(≠) Không tính tăng, giảm: khô', 'Tăng, giảm (%): tính giữa các ', '(*) Các thư viện có số liệu ở '],
    ]);
  });

  it('is nowhere where there was no such round', () => {
    expect(comparisonTable(figures('vi'))).toBeUndefined();
    expect(read(nationalTable(figures('vi')))).toHaveLength(5);
  });

  it('does not guess when a place lacks a figure of it', () => {
    const [first] = figures('vi').rows;
    expect(() => nationalTable(figures('vi', { rows: [{ ...first!, before: [] }] }))).toThrow(
      'place “01” has 0 figures for 5 items',
    );
  });
});

describe('the coverage table', () => {
  it('has how many of how many for every figure, and why there is none', () => {
    const missing = { notApplicable: 2, notCollected: 1, refused: 1 };
    const { rows, nation } = figures('vi');
    const row = { ...rows[0]!, figures: [of('900', 5, 8, missing)] };
    const many = { ...nation, figures: [of('900', 5, 8, missing)] };
    const table = coverageTable(figures('vi', { items: [books], rows: [row], nation: many }));
    expect(read(table)[1]).toBe('1 | 01 | Hà Nội | 10 | 7 | 70 | 5 | 8 | 1 | 0 | 1 | 1 | 2'); // 8 − 5 − 1 − 1 = 1
    expect(table.columns.slice(6).map(({ group, label }) => `${group}: ${label}`)).toEqual(
      ['Có số liệu', 'Phải có', 'Không thu thập', 'Đóng cửa', 'Không cung cấp', 'Chưa có báo cáo', 'Không áp dụng'].map(
        (label) => `B01 Tổng số bản sách in: ${label}`,
      ),
    );
    expect(table.notes[0]).toContain('không gồm thư viện trả lời “Không áp dụng”');
  });
});

describe('the table of codes', () => {
  it('says of each item how it is added up, when it is counted and what to beware of', () => {
    const derived = { ...books, code: 'B09', formula: 'sum(B01, B06)', weightedBy: 'E19', time: 'flow' as const };
    const table = codesTable(figures('vi', { items: [...figures('vi').items, derived] }));
    expect(read(table)).toEqual([
      'B01 | Tổng số bản sách in | bản | cộng | cuối kỳ | 6.3 | ',
      'B02 | Tổng số tên (đầu) sách in † | tên | cộng | cuối kỳ | 6.3 | có thể trùng giữa các thư viện',
      'A05 | Số giờ mở cửa bình quân một tuần | giờ/tuần | bình quân thư viện | cuối kỳ | 6.3 | ',
      'A03 | Số người thuộc đối tượng phục vụ | người | không cộng | cuối kỳ | 6.3 | ',
      'H04 | Có Wi-Fi phục vụ người sử dụng | có/không | số thư viện trả lời có | cuối kỳ | 6.3 | ',
      'B09 | Tổng số bản sách in | bản | cộng, quyền số E19 | trong kỳ | 6.3 | hệ thống tự tính: sum(B01, B06)',
    ]);
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
