import { onTwoLines, shortTitle } from './section-title.js';

describe('the title of a section', () => {
  it('goes without the remark in brackets', () =>
    expect(['Tài nguyên thông tin (cuối kỳ)', 'Người sử dụng'].map(shortTitle)).toEqual([
      'Tài nguyên thông tin',
      'Người sử dụng',
    ]));

  it.each([
    ['Tài nguyên thông tin', 10], // Tài nguyên / thông tin
    ['Additions, withdrawals, digitisation', 23], // Additions, withdrawals, / digitisation
    ['Staff', 5],
    ['', 0],
  ])('%s stands on two lines of %i characters', (title, width) => expect(onTwoLines(title)).toBe(width));
});
