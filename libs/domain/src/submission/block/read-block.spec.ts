import { isBlock, readBlock } from './read-block.js';

describe('a block from Excel', () => {
  it('is lines of cells', () => {
    expect(readBlock('1\t2\r\n3\t4\r\n')).toEqual([
      ['1', '2'],
      ['3', '4'],
    ]);
    expect(readBlock('"a\nb"\t"say ""x"""\n5" x 3"')).toEqual([['a\nb', 'say "x"'], ['5" x 3"']]);
    expect(readBlock('1\t')).toEqual([['1', '']]);
    expect(readBlock('1\r2')).toEqual([['1'], ['2']]);
  });

  it('keeps blank lines, which are blank cells', () => expect(readBlock('1\n\n3\n')).toEqual([['1'], [''], ['3']]));

  it('is told apart from a single value', () =>
    expect([isBlock('2371\r\n'), isBlock('2371'), isBlock('1\n2'), isBlock('1\t2')]).toEqual([
      false,
      false,
      true,
      true,
    ]));
});
