import { books, figures, of } from '../testing/figures.js';
import { codesTable } from './codes-table.js';
import { coverageTable } from './coverage-table.js';
import { nationalTable } from './national-table.js';
import type { Table } from './table.js';
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
      ' |  | Có số liệu / phải có |  |  |  | 10/13 | 7/13 | 9/13 | 10/13 | 10/13',
      '1 | 01 | Hà Nội | 10 | 7 | 70 | 900 | 640 | 44.5 | x | 5',
      '2 | 04 | Cao Bằng | 3 | 3 | 100 | 100 | … | 40 | x | 0',
    ]));

  it('never shows a gap as a zero, nor a zero as a gap', () => {
    const [titles, wifi] = [1, 4].map((i) => table.rows[3]!.cells[6 + i]);
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
      'Dòng “Có số liệu / phải có”: số thư viện có số liệu trên số thư viện phải trả lời chỉ tiêu, không kể thư viện trả lời “Không áp dụng”; chi tiết từng địa bàn ở trang “Độ phủ”.',
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
    expect(official.signatures?.map(([who]) => who)).toEqual(['NGƯỜI LẬP BIỂU', 'THỦ TRƯỞNG ĐƠN VỊ']);
    expect(official.notes.join()).not.toContain('sơ bộ');
  });

  it('says the same in English', () => {
    const english = nationalTable(figures('en', { basis: 'as-reported' }));
    expect(read(english)[3]).toBe(read(table)[3]!.replace('Cao Bằng', 'Cao Bang'));
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

  it('groups the counts of who answered as the language of the sheet does', () => {
    const answers = (language: 'vi' | 'en') => {
      const { rows, nation } = figures(language);
      const row = { ...rows[0]!, figures: [of('1', 1407, 1598)] };
      const many = { ...nation, figures: [of('1', 1407, 1598)] };
      return read(nationalTable(figures(language, { items: [books], rows: [row], nation: many })))[1]!
        .split(' | ')
        .at(-1);
    };
    expect([answers('vi'), answers('en')]).toEqual(['1.407/1.598', '1,407/1,598']);
  });

  describe('shares', () => {
    const [first] = figures('vi').rows;
    const shareOf = (accepted: number, obliged: number) =>
      read(nationalTable(figures('vi', { rows: [{ ...first!, accepted, obliged }] })))[2]!.split(' | ')[5];

    it('are rounded half up', () =>
      expect([shareOf(1439, 1632), shareOf(2, 3), shareOf(1, 80)]).toEqual(['88.2', '66.7', '1.3']));

    it('call nobody complete who is not: 9 999 of 10 000 is 99,9 %', () =>
      expect([shareOf(9999, 10_000), shareOf(1999, 2000), shareOf(3, 3)]).toEqual(['99.9', '99.9', '100']));

    it('are not there of nobody', () => expect(shareOf(0, 0)).toBe('…'));
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
