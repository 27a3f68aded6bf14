import { decimal } from '@vlis/domain';
import { stockTable } from '../../testing/documents.js';
import { books, figures, of } from '../../testing/figures.js';
import { nationalTable } from '../../table/national-table.js';
import { cellText } from '../figure-text.js';
import { blockOf, type TableBlock } from '../table-block.js';
import { CELL_MARGIN, columnsOf, LARGEST, SMALLEST } from './columns.js';
import { roomOn, twips } from './paper.js';

const portrait = twips(roomOn('portrait').width);
const landscape = twips(roomOn('landscape').width);

const textsOf = ({ rows, columns }: TableBlock): readonly (readonly string[])[] =>
  rows.map(({ cells }) =>
    cells.map((cell, i) => {
      if (cell.kind === 'figure') return cellText(cell, columns[i]!.decimals, 'vi');
      return cell.kind === 'text' ? cell.text : cell.sign;
    }),
  );
const set = (block: TableBlock, room: number) => columnsOf(block, textsOf(block), room);
const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);

/** 34 places, so many items, each of up to ten digits. */
function national(items: number): TableBlock {
  const base = figures('vi').nation;
  const valued = (value: string) => Array.from({ length: items }, () => of(value, 5, 5));
  const rows = Array.from({ length: 34 }, (_, place) => ({
    ...{
      ...base,
      name: { vi: 'Thành phố Hồ Chí Minh', en: '' },
      figures: valued(decimal(place * 2_345_678).toFixed()),
    },
  }));
  const all = { ...figures('vi'), items: Array.from({ length: items }, () => books), rows };
  return blockOf(nationalTable({ ...all, nation: { ...base, figures: valued('1234567890') } }));
}

describe('the columns of a table', () => {
  it.each([
    [1, landscape, LARGEST],
    [10, landscape, 7],
    [10, portrait, SMALLEST],
  ])('of %i items on %i twips are set in %i points and fill the page', (items, room, size) => {
    const columns = set(national(items), room);
    expect(columns.size).toBe(size);
    expect(sum(columns.widths)).toBeLessThanOrEqual(room);
    expect(sum(columns.widths)).toBeGreaterThan(room * 0.99);
  });

  it('break no number where the page has room for them: a digit is half as wide as it is high', () => {
    const block = national(10);
    const { widths, size } = set(block, landscape);
    const digits = '1.234.567.890'.replaceAll('.', '').length * 0.5 + 3 * 0.25;
    for (const width of widths.slice(-10)) expect(width - 2 * CELL_MARGIN).toBeGreaterThan(digits * size * 20);
  });

  it('keep the shares they are given, and scale those that are more than there is', () => {
    const { widths } = set(stockTable, portrait);
    expect(Math.round((100 * widths[0]!) / portrait)).toBe(8);
    const shared = stockTable.columns.map((column) => ({ ...column, width: 50 }));
    const alike = set({ ...stockTable, columns: shared }, portrait).widths;
    expect(new Set(alike).size).toBe(1);
    expect(sum(alike)).toBeLessThanOrEqual(portrait);
  });

  it('leave most of the room to long texts', () => {
    const { widths } = set(stockTable, portrait);
    expect(Math.max(...widths)).toBe(widths[1]);
  });
});
