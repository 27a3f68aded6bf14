import { decimal } from '@vlis/domain';
import { stockTable } from '../testing/documents.js';
import { figures } from '../testing/figures.js';
import { read } from '../testing/read-table.js';
import { nationalTable } from '../table/national-table.js';
import { blockOf, tableOf, type BlockRow } from './table-block.js';

const inVietnamese = { language: 'vi', foot: 'Báo cáo' } as const;
const totals = (rows: readonly BlockRow[]) =>
  tableOf({ ...stockTable, rows }, inVietnamese).rows.filter(({ kind }) => kind === 'total')[0]!.cells;

describe('a table of a document', () => {
  it('comes from a table of a workbook and goes back with every number as it was', () => {
    const table = nationalTable(figures('vi'));
    const block = blockOf(table);
    expect(read(tableOf(block, inVietnamese))).toEqual(read(table));
    expect(JSON.parse(JSON.stringify(block))).toEqual(block);
  });

  it('adds up its total where it is the sum to the last digit: 312.450 + 2.371 + 1.040 = 315.861', () =>
    expect(totals(stockTable.rows)).toMatchObject([
      ...[{ kind: 'text' }, { kind: 'text' }, { value: decimal('315861'), adds: 0 }, { adds: 0 }, { adds: 1 }],
      { value: decimal('2.1') },
    ]));

  it('leaves a total that is no sum as the number it is', () => {
    const [change] = totals(stockTable.rows).slice(-1);
    expect(change).not.toHaveProperty('adds'); // 4,25 − 8,3 is not 2,1
    const [first, second, ...others] = stockTable.rows;
    const parted = totals([first!, { kind: 'beside', cells: second!.cells }, second!, ...others]);
    expect(parted.some((cell) => 'adds' in cell)).toBe(false);
  });

  it('keeps the columns at its left that name a row in sight', () => {
    expect(tableOf(stockTable, inVietnamese).stub).toBe(2);
    const [column] = stockTable.columns;
    expect(tableOf({ ...stockTable, columns: [column!], rows: [] }, inVietnamese).stub).toBe(1);
  });
});
