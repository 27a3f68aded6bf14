import { commune, compiled, district, province, smallForm, university } from '../testing/small-form.js';
import { askedByType, expectedFor } from './response-rate.js';

const form = compiled(smallForm());
const asked = askedByType(form, [province, commune, university, district], 'year');
const obliged = new Map([
  ['T', 3],
  ['X', 40],
  ['U', 5],
  ['H', 2],
]);

describe('a figure waits for', () => {
  it('every library whose type is asked the item', () => {
    expect(expectedFor(['B01'], obliged, asked)).toBe(50); // 3 + 40 + 5 + 2
    expect(expectedFor(['E02'], obliged, asked)).toBe(45); // U is not asked it
    expect(expectedFor(['B06'], obliged, asked)).toBe(10); // not in the short form, which X fills
    expect(expectedFor(['B09'], obliged, asked)).toBe(10); // a total with such a part neither
  });

  it('those who are asked all the items it reads', () => expect(expectedFor(['B06', 'E02'], obliged, asked)).toBe(5)); // 3 + 2

  it('nobody, in a half-year, for what is asked once a year', () => {
    const inHalf = askedByType(form, [province, commune, university, district], 'half');
    expect(expectedFor(['G01'], obliged, inHalf)).toBe(0);
    expect(expectedFor(['B01'], obliged, inHalf)).toBe(50);
  });

  it('the types looked at only', () => expect(expectedFor(['B01'], obliged, asked, new Set(['T', 'H']))).toBe(5));

  it('nobody of a type that the form does not know', () =>
    expect(expectedFor(['B01'], new Map([['QL', 34]]), asked)).toBe(0));

  it('every submission where it reads no item at all', () => expect(expectedFor([], obliged, asked)).toBe(50));
});
