import { none, typed } from '../desk/input.js';
import { isBlock, paste, readBlock } from './paste.js';
import { definition } from '../testing/planted.js';

const rows = definition.items.filter(({ code }) => code !== 'K02'); // A05 B01 B02 E01 E02 E04* E06 H07
const from = (code: string) => rows.findIndex((row) => row.code === code);

describe('a block from Excel', () => {
  it('is lines of cells', () => {
    expect(readBlock('1\t2\r\n3\t4\r\n')).toEqual([
      ['1', '2'],
      ['3', '4'],
    ]);
    expect(readBlock('"a\nb"\t"say ""x"""\n5" x 3"')).toEqual([['a\nb', 'say "x"'], ['5" x 3"']]);
    expect(readBlock('1\t')).toEqual([['1', '']]);
  });

  it('is told apart from a single value', () => {
    expect([isBlock('2371\r\n'), isBlock('1\n2'), isBlock('1\t2')]).toEqual([false, true, true]);
  });

  it('fills downwards, over the calculated row and leaving blanks alone', () => {
    const pasted = paste('10\n\n30\n40', rows, from('E01'));
    expect([...pasted.inputs]).toEqual([
      ['E01', typed('10')],
      ['E06', typed('40')],
    ]);
    expect(pasted).toMatchObject({ calculated: 1, left: 0 });
  });

  it('fills a single line in order', () =>
    expect([...paste('1\t2', rows, from('B01')).inputs.keys()]).toEqual(['B01', 'B02']));

  it('keeps a bad value as it is, to be marked in its row', () =>
    expect(paste('abc\n1.234', rows, from('B01')).inputs.get('B01')).toEqual(typed('abc')));

  it('finds rows by their codes and takes the last column', () => {
    const pasted = paste('b02\ttên\t1.980\nE06\tmượn\t\nZ99\t?\t5', rows, 0);
    expect([...pasted.inputs]).toEqual([['B02', typed('1.980')]]);
    expect(pasted.left).toBe(1);
  });

  it('understands the words for having no number', () =>
    expect(paste('Không thu thập\nkhong ap dung', rows, from('B01')).inputs).toEqual(
      new Map([
        ['B01', none('not-collected')],
        ['B02', none('not-applicable')],
      ]),
    ));

  it('tells into which other sections it ran on', () => {
    expect(paste('1\n2', rows, from('B01')).beyond).toEqual([]);
    expect(paste('1\n2\n3\n4', rows, from('B01')).beyond).toEqual(['E']);
    expect(paste('A05\t40\nH07\t1', rows, from('B01')).beyond).toEqual(['A', 'H']);
    // A section where only blanks fell was not touched.
    expect(paste('1\n2\n\n', rows, from('B01')).beyond).toEqual([]);
  });

  it('counts what found no row', () => {
    expect(paste('1\n2\n3', rows, from('H07')).left).toBe(2);
    expect(paste('1\t9\n2\t9', rows, from('B01')).left).toBe(2);
  });
});
