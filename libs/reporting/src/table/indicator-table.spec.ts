import { decimal, toPlain } from '@vlis/domain';
import { figures, ratio, withRatios } from '../testing/figures.js';
import { indicatorTable } from './indicator-table.js';
import type { NationalFigures } from './national-figures.js';
import type { TableCell, TableRow } from './table.js';

const table = (data: NationalFigures = withRatios('vi')) => indicatorTable(data)!;

const words = (cell: TableCell): string => {
  if (cell.kind === 'text') return cell.text;
  return cell.kind === 'none' ? cell.sign : `${toPlain(cell.value)}${cell.mark ?? ''}`;
};
const line = ({ cells }: TableRow): string => cells.map(words).join(' | ');
const cellsAt = (rows: readonly TableRow[], column: number): readonly TableCell[] =>
  rows.map(({ cells }) => cells[column]!);

it('shows each indicator with its value, both sums and how many of how many', () => {
  expect(table().rows.map(line)).toEqual([
    ' |  | CẢ NƯỚC | 11 | 110 | 1000 | 9 | 13 | 0.31498 | 2060 | 6540 | 10 | 13',
    ' |  | Riêng nơi đã đủ báo cáo |  |  |  |  |  | 0.11111 | 60 | 540 |  | ',
    '1 | 01 | Hà Nội | 10 | 90 | 900 | 6 | 10 | 0.33333* | 2000 | 6000 | 7 | 10',
    '2 | 04 | Cao Bằng | 20 | 20 | 100 | 3 | 3 | 0.11111 | 60 | 540 | 3 | 3',
  ]);
  const heads = table().columns.map(({ group = '', label, unit = '' }) => [group, label, unit].join(' · '));
  expect(heads.slice(3, 5)).toEqual([
    'CS05 Tỷ lệ đổi mới vốn sách · Giá trị · %',
    'CS05 Tỷ lệ đổi mới vốn sách · Tử số · ',
  ]);
});

it('lets a sheet divide sums and add them up, the nation’s ratio being that of its own sums', () => {
  const { rows } = table();
  expect(cellsAt(rows, 3)).toMatchObject([
    { divides: { times: 100, decimals: 1 } },
    { kind: 'text' },
    { divides: { times: 100, decimals: 1 } },
    { divides: { times: 100, decimals: 1 } },
  ]);
  expect(rows[0]!.cells.slice(4, 8)).toMatchObject([{ adds: 0 }, { adds: 0 }, { adds: 0 }, { adds: 0 }]);
});

it('neither divides nor adds up where a place is withheld, and shows nothing of it but the counts', () => {
  const data = withRatios('vi');
  const [first, second] = data.rows;
  const kept = { used: 3, obliged: 3, withheld: true };
  const { rows, notes } = table({ ...data, rows: [first!, { ...second!, ratios: [kept, second!.ratios![1]!] }] });
  expect(line(rows.at(-1)!)).toBe('2 | 04 | Cao Bằng | (k) | (k) | (k) | 3 | 3 | 0.11111 | 60 | 540 | 3 | 3');
  for (const cell of rows[0]!.cells.slice(4, 6)) expect(cell).not.toHaveProperty('adds');
  expect(notes.join('\n')).toContain('(k) Giữ kín');
});

it('says why there is no value, of how many places the line beside the nation is, and whose the people are', () => {
  const data = withRatios('en');
  const [first, second] = data.rows;
  const none = { ...ratio(undefined, '90', '0', [6, 10]), why: 'zero-denominator' as const };
  const { rows, notes } = table({ ...data, rows: [{ ...first!, ratios: [none, first!.ratios![1]!] }, second!] });
  expect(rows[2]!.cells[3]).toEqual({ kind: 'none', sign: '…', note: 'The denominator is 0.' });
  expect(rows[1]!.cells[8]).toMatchObject({ note: 'Of 1 of 2 provinces and cities whose reports are all in.' });
  expect(notes).toEqual(expect.arrayContaining(['Population: Statistical yearbook 2025']));
  expect(notes.some((note) => note.startsWith('(*)'))).toBe(true);
});

it('stands by itself as an official table, and may be signed when the figures are final', () => {
  expect(table().signatures).toBeUndefined();
  expect(table(withRatios('vi', { preliminary: false })).signatures?.placeAndDay).toContain('năm 2026');
});

it('is not there where no indicator is asked, and is a fault where a place has not all of them', () => {
  expect(indicatorTable(figures('vi'))).toBeUndefined();
  const data = withRatios('vi');
  expect(() => table({ ...data, nation: { ...data.nation, ratios: [] } })).toThrow('0 ratios for 2 indicators');
});

it('keeps every digit of a sum whose decimals it does not show', () => {
  const data = withRatios('vi');
  const [first, second] = data.rows;
  const fine = { ...first!, ratios: [ratio('9.09091', '0.0909091', '1', [6, 10]), first!.ratios![1]!] };
  const { columns, rows } = table({ ...data, rows: [fine, second!] });
  expect(columns[4]!.decimals).toBe(3);
  expect(rows[2]!.cells[4]).toMatchObject({ value: decimal('0.0909091') });
});
