import type { Indicator, Item } from '@vlis/domain';
import { namedFormula } from './provenance.js';
import { countable, indicatorsIn, keyItems } from './keyItems.js';

const MARKED = ['B01', 'D01', 'E04', 'E10', 'C01', 'I01', 'E03', 'K01', 'B15', 'F02'];
const item = (code: string, frequency: Item['frequency'] = 'half-year', aggregation: Item['aggregation'] = 'sum') => {
  const place = MARKED.indexOf(code) + 1;
  return { code, frequency, aggregation, ...(place && { keyFigure: place }) } as Item;
};
const form = {
  items: [
    ...['B01', 'D01', 'E04', 'E10', 'C01', 'I01', 'E03', 'B15', 'F02'].map((code) => item(code)),
    item('K01', 'annual'),
    item('Z01', 'half-year', 'none'),
  ],
};
const codes = (items: readonly Item[]) => items.map(({ code }) => code).join(' ');

describe('key totals', () => {
  it('shows money in the annual view', () =>
    expect(codes(keyItems(form, 'year'))).toBe('B01 D01 E04 E10 C01 I01 E03 K01'));

  it('puts digital holdings in its place where the period does not ask for money', () =>
    expect(codes(keyItems(form, 'half'))).toBe('B01 D01 E04 E10 C01 I01 E03 B15'));

  it('shows only what the form defines', () =>
    expect(codes(keyItems({ items: form.items.slice(0, 2) }, 'year'))).toBe('B01 D01'));

  it('offers an indicator only where the period asks for all it is made of', () => {
    const ratio = (code: string, top: string) =>
      ({
        code,
        numerator: { kind: 'sum', expression: top },
        denominator: { kind: 'place', figure: 'population', per: '1' },
      }) as Indicator;
    const indicators = [ratio('CS04', 'B01'), ratio('CS30', 'K01 * 1000000')];
    expect(indicatorsIn({ ...form, indicators }, 'half').map(({ code }) => code)).toEqual(['CS04']);
    expect(indicatorsIn({ ...form, indicators }, 'year')).toHaveLength(2);
  });

  it('offers no chart of what is not added up', () => expect(codes(countable(form, 'year'))).not.toContain('Z01'));
});

describe('a formula in words', () => {
  const named = (code: string, vi: string) => ({ ...item(code), label: { vi, en: vi } });
  const items = [named('E01', 'Lượt đọc (tại chỗ)'), named('E04', 'Tổng lượt = E01+E02')];

  it('has the name of the item beside each code, and leaves what is no item alone', () =>
    expect(namedFormula('sum(E01, prev_year.E04) * 100 / Z9', items, ({ vi }) => vi)).toBe(
      'sum(E01 (Lượt đọc), prev_year.E04 (Tổng lượt)) * 100 / Z9',
    ));
});
