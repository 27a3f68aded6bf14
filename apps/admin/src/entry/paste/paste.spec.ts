import { none, typed } from '../../submission/sheet/input.js';
import { submission } from '../../submission/testing/planted.js';
import { bring, layDown, marksIn, onlyChoice, type Meanings } from './paste.js';

// Rows: A05 B01 B02 E01 E02 E04* E06 H07. A year before B01 was 2315 and E01 400.
const brought = (text: string, from: string) => bring(text, submission(), from);
const paste = (text: string, from: string, meanings?: Meanings) => {
  const block = brought(text, from);
  return layDown(block, onlyChoice(block), meanings);
};

describe('a block from Excel', () => {
  it('fills downwards, over the calculated row and leaving blanks alone', () => {
    const pasted = paste('10\n\n30\n40', 'E01');
    expect([...pasted.inputs]).toEqual([
      ['E01', typed('10')],
      ['E06', typed('40')],
    ]);
    expect(pasted).toMatchObject({ calculated: 1, left: 0 });
  });

  it('keeps a bad value as it is, to be marked in its row', () =>
    expect(paste('abc\n1.234', 'B01').inputs.get('B01')).toEqual(typed('abc')));

  it('finds rows by their codes, and never takes the figure of one column for that of another', () => {
    const pasted = paste('b.02\ttên\t1.980\nE06\tmượn\t\nZ99\t?\t5', 'A05');
    expect([...pasted.inputs]).toEqual([['B02', typed('1.980')]]);
    expect(pasted.left).toBe(1);
  });

  it('tells into which other sections it ran on', () => {
    expect(paste('1\n2', 'B01').beyond).toEqual([]);
    expect(paste('1\n2\n3\n4', 'B01').beyond).toEqual(['E']);
    expect(paste('A05\t40\nH07\t1', 'B01').beyond).toEqual(['A', 'H']);
    // A section where only blanks fell was not touched.
    expect(paste('1\n2\n\n', 'B01').beyond).toEqual([]);
  });

  it('counts what found no row', () => expect(paste('1\n2\n3', 'H07').left).toBe(2));

  it('takes neither of two values that it has for one item', () => {
    const pasted = paste('B01\t2371\nB02\t1992\nB01\t2315\nB02\t1992', 'A05');
    expect([...pasted.inputs.keys()]).toEqual(['B02']);
    expect(pasted.twice).toEqual(['B01']);
  });

  it('with two columns of figures waits to be told which', () => {
    const block = brought('B01\tSách\tbản\t2315\t2371', 'A05');
    expect(block).toMatchObject({ asks: true, understood: { suggested: 4 } });
    expect([...layDown(block, 4).inputs]).toEqual([['B01', typed('2371')]]);
    expect([...layDown(block, 3).inputs]).toEqual([['B01', typed('2315')]]);
  });

  it('fills a single line in order, if that is what is meant', () => {
    const block = brought('1\t2', 'B01');
    expect(block.asks).toBe(true);
    expect([...layDown(block, 'across').inputs.keys()]).toEqual(['B01', 'B02']);
  });

  it('answers questions of yes or no, and marks what is no answer', () => {
    expect(paste('H07\tCó', 'B01').inputs.get('H07')).toEqual(typed('Có'));
    expect(paste('35\nKhông', 'E06').inputs.get('H07')).toEqual(typed('Không'));
    expect(paste('35\nba', 'E06').inputs.get('H07')).toEqual(typed('ba'));
  });

  it('has nothing to lay down where no column holds a figure', () =>
    expect(paste('B01\tSách\tbản', 'B01')).toMatchObject({ noFigures: true, inputs: new Map() }));
});

describe('marks in a block', () => {
  const text = 'B01\t-\nB02\t…\nE01\t420\nE02\tkhông phát sinh\nE06\tKhông thu thập\nH07\t-';

  it('are asked about, a reason in words is not', () => {
    const block = brought(text, 'A05');
    expect(block.asks).toBe(true);
    expect([...marksIn(block, 1)].map(([mark, { count }]) => [mark, count])).toEqual([
      ['nothing', 3],
      ['uncollected', 1],
    ]);
  });

  it('mean what the yearbook says, or what is chosen for the block', () => {
    const zero = { kind: 'read', plain: '0' };
    expect([...paste(text, 'A05').inputs]).toEqual([
      ['B01', zero],
      ['B02', none('not-collected')],
      ['E01', typed('420')],
      ['E02', zero],
      ['E06', typed('Không thu thập')],
      ['H07', zero],
    ]);
    const other = paste(text, 'A05', { nothing: 'not-applicable', uncollected: 'leave' }).inputs;
    expect([other.get('E02'), other.has('B02')]).toEqual([none('not-applicable'), false]);
  });
});
