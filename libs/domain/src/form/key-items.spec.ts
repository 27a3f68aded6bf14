import { item } from '../testing/small-form.js';
import { keyItems } from './key-items.js';

const items = ['B01', 'D01', 'E04', 'E10', 'C01', 'I01', 'E03', 'B15', 'F02']
  .map((code) => item(code))
  .concat(item('K01', { frequency: 'annual' }));
const codes = (kind: 'half' | 'year', some = items): string =>
  keyItems({ items: some }, kind)
    .map(({ code }) => code)
    .join(' ');

it('the eight key totals have money in them, where the period asks for it', () => {
  expect(codes('year')).toBe('B01 D01 E04 E10 C01 I01 E03 K01');
  expect(codes('half')).toBe('B01 D01 E04 E10 C01 I01 E03 B15');
});

it('of a form that has fewer, they are fewer', () => expect(codes('year', items.slice(0, 2))).toBe('B01 D01'));
