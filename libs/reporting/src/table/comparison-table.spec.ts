import { decimal, type ShownChange } from '@vlis/domain';
import { books, figures, of } from '../testing/figures.js';
import { read } from '../testing/read-table.js';
import { comparisonTable } from './comparison-table.js';
import type { FigureBefore, ShownFigure } from './national-figures.js';
import { nationalTable } from './national-table.js';
import type { TableCell } from './table.js';

describe('the year before', () => {
  const before = (value: string | undefined, change?: ShownChange): FigureBefore => ({
    ...{ value: value === undefined ? undefined : decimal(value), reported: 98, expected: 100, change },
  });
  const same = (percent: string, shareOfNow?: string, shareOfBefore?: string): ShownChange => ({
    ...{ percent: decimal(percent), libraries: 1036 },
    ...{ shareOfNow: shareOfNow ? decimal(shareOfNow) : undefined },
    ...{ shareOfBefore: shareOfBefore ? decimal(shareOfBefore) : undefined },
  });
  const now = of('1100', 100, 100);
  const change = (was: FigureBefore | undefined, is: ShownFigure = now, language: 'vi' | 'en' = 'vi') => {
    const base = figures(language);
    const row = { ...base.rows[0]!, figures: [is], before: [was] };
    return comparisonTable(figures(language, { items: [books], rows: [row], nation: row }))!.rows[1]!.cells.at(-1)!;
  };
  const shown = (cell: TableCell) =>
    cell.kind === 'figure' ? `${cell.value.toFixed()} ${cell.change}` : cell.kind === 'none' ? cell.sign : cell.text;
  const noteOf = (cell: TableCell) => (cell.kind === 'text' ? undefined : cell.note);

  it('is of the same libraries, marked where they hold too little of either total', () => {
    const all = [same('0.4', '0.9', '1'), same('-8.26'), same('0.4', '0.95', '0.761'), same('12', '0.8999', '0.99')];
    const cells = all.map((one) => change(before('1000', one)));
    expect(cells.map(shown)).toEqual(['0.4 plain', '-8.3 plain', '0.4 marked', '12 marked']);
    expect(cells.map(noteOf)).toEqual([
      'Tính trên 1.036 thư viện có số liệu ở cả hai kỳ, nắm 100 % khối lượng kỳ trước và 90 % khối lượng kỳ này.',
      'Tính trên 1.036 thư viện có số liệu ở cả hai kỳ.',
      'Tính trên 1.036 thư viện có số liệu ở cả hai kỳ, nắm 76,1 % khối lượng kỳ trước và 95 % khối lượng kỳ này.',
      'Tính trên 1.036 thư viện có số liệu ở cả hai kỳ, nắm 99 % khối lượng kỳ trước và 89,9 % khối lượng kỳ này.',
    ]);
  });

  it('says at the cell why there is none, and nothing of what is withheld', () => {
    const none = (why: ShownChange['why'], rearrangedOn?: string) =>
      change(before('1000', { libraries: 3, why, ...(rearrangedOn && { rearrangedOn }) }));
    const cells = [none('nobody-in-both'), none('from-zero'), none('definition'), none('rearranged', '2025-07-01')];
    expect(cells.map(shown)).toEqual(['≠', '≠', '≠', '≠']);
    expect(cells.map(noteOf)).toEqual([
      'Không thư viện nào có số liệu ở cả hai kỳ.',
      'Kỳ trước, các thư viện có số liệu ở cả hai kỳ có tổng bằng 0.',
      'Chỉ tiêu được tính khác trong biểu mẫu kỳ trước.',
      'Thư viện công cộng được sắp xếp, sáp nhập cùng đơn vị hành chính ngày 01/07/2025.',
    ]);
    const withheld = [none('withheld'), change({ ...before(undefined), withheld: true })];
    const gaps = [change(before(undefined)), change(undefined)];
    expect([...withheld, ...gaps].map(shown)).toEqual(['(k)', '(k)', '…', '…']);
    expect([...withheld, ...gaps].map(noteOf)).toEqual([undefined, undefined, undefined, undefined]);
  });

  it('says nothing of a figure that is withheld now', () =>
    expect(shown(change(before('1000', same('1')), { ...of(undefined, 1, 1), withheld: true }))).toBe('(k)'));

  it('stands under the nation and in a sheet of its own, by place, and is added up there', () => {
    const base = figures('vi', { preliminary: false });
    const rearranged: ShownChange = { libraries: 9, why: 'rearranged', rearrangedOn: '2025-07-01' };
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
