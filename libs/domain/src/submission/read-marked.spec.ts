import { readMarked } from './read-marked.js';

describe('a number of a file that says which mark is which', () => {
  it.each([
    ['1234', '.', undefined, '1234'],
    ['.68', '.', undefined, '0.68'],
    ['5.', '.', undefined, '5'],
    ['4314.21957671958', '.', undefined, '4314.21957671958'],
    ['-5,25', ',', undefined, '-5.25'],
    ['\u22125', '.', undefined, '-5'],
    ['66.647', '.', undefined, '66.647'],
    ['66.647', ',', '.', '66647'],
    ['1.234.567,50', ',', '.', '1234567.50'],
    ['1\u202f234,5', ',', ' ', '1234.5'],
    ['1\u2019234', '.', "'", '1234'],
  ] as const)('%s with %s and %s is %s', (text, decimalMark, groupMark, plain) =>
    expect(readMarked(text, { decimalMark, groupMark })).toBe(plain),
  );

  it.each([
    ['66.647', ',', undefined],
    ['1.23', ',', '.'],
    ['1.234.56', ',', '.'],
    ['1,234', '.', undefined],
    ['5 bản', '.', undefined],
    ['', '.', undefined],
  ] as const)('%s with %s and %s is none', (text, decimalMark, groupMark) =>
    expect(readMarked(text, { decimalMark, groupMark })).toBeUndefined(),
  );
});
