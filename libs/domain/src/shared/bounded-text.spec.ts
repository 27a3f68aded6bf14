import {
  checkReason,
  isLongEnough,
  MAXIMUM_EXPLANATION,
  MINIMUM_EXPLANATION,
  tooLong,
  tooShort,
} from './bounded-text.js';

it('asks for five signs, spaces not counted', () => {
  expect(MINIMUM_EXPLANATION).toBe(5);
  expect(isLongEnough(' đ ủ  ró i')).toBe(true);
  expect(isLongEnough('ha ha   \n')).toBe(false);
  expect(tooShort('ừ', 'reasons.B01', 'REASON_TOO_SHORT')).toEqual([
    expect.objectContaining({ code: 'REASON_TOO_SHORT', path: 'reasons.B01', params: { minimum: '5' } }),
  ]);
});

it('takes a text up to its bound, spaces counted, and says by how much one is too long', () => {
  expect(tooLong('x'.repeat(MAXIMUM_EXPLANATION), 'note')).toEqual([]);
  expect(tooLong(`${'x'.repeat(MAXIMUM_EXPLANATION)} `, 'note')).toEqual([
    expect.objectContaining({ code: 'TEXT_TOO_LONG', path: 'note', params: { maximum: '2000', count: '2001' } }),
  ]);
  expect(tooLong('Thư viện', 'name', 7)).toHaveLength(1);
});

it.each([
  ['tốt', ['EXPLANATION_TOO_SHORT']],
  ['số liệu của cả năm', []],
  ['a'.repeat(2001), ['TEXT_TOO_LONG']],
])('a reason has both bounds: %.20s', (text, codes) =>
  expect(checkReason(text).map(({ code }) => code)).toEqual(codes),
);
