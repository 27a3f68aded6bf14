import type { Block } from './blocks.js';
import { headingNumbers, itemMark, roman } from './numbering.js';

const heading = (level: 1 | 2 | 3): Block => ({ kind: 'heading', level, text: '' });

describe('numbers', () => {
  it('are Roman for parts and annexes', () =>
    expect([1, 4, 9, 14, 40, 49, 1994].map(roman)).toEqual(['I', 'IV', 'IX', 'XIV', 'XL', 'XLIX', 'MCMXCIV']));

  it('begin anew under the heading above, whatever stands between', () =>
    expect(
      headingNumbers([
        heading(1),
        heading(2),
        heading(3),
        { kind: 'page-break' },
        heading(3),
        heading(2),
        heading(3),
        heading(1),
        heading(2),
      ]),
    ).toEqual(['I.', '1.', 'a)', undefined, 'b)', '2.', 'a)', 'II.', '1.']));

  it('count a level that has nothing above it', () =>
    expect(headingNumbers([heading(3), heading(2), heading(3)])).toEqual(['a)', '1.', 'a)']));

  it('of lists follow the Vietnamese alphabet, with đ and without f, j, w and z', () => {
    const letters = Array.from({ length: 25 }, (_, i) => itemMark('letter', i));
    expect(letters.join(' ')).toBe('a) b) c) d) đ) e) g) h) i) k) l) m) n) o) p) q) r) s) t) u) v) x) y) aa) ab)');
    expect([itemMark('number', 1), itemMark('dash', 1), itemMark('plus', 1)]).toEqual(['2.', '-', '+']);
  });
});
