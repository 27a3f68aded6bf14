import { withFound } from './useFoundItems.js';

const all = [
  { code: 'D01', label: 'D01 Thẻ còn hiệu lực' },
  { code: 'D02', label: 'D02 Thẻ cấp mới' },
  { code: 'E07', label: 'E07 Lượt gia hạn' },
];
const codes = (typed: string, found: readonly string[]) => withFound(all, typed, found).map(({ code }) => code);

it('shows first what is found by name, then what is found by its instruction, each once', () => {
  expect(codes('gia han', ['D02', 'E07'])).toEqual(['E07', 'D02']);
  expect(codes('the', ['D02'])).toEqual(['D01', 'D02']);
  expect(codes('', [])).toEqual(['D01', 'D02', 'E07']);
});

it('leaves out what this list does not hold: another library is asked other items', () => {
  expect(codes('xe luu dong', ['G06', 'D02'])).toEqual(['D02']);
});
