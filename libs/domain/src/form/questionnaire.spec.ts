import { firstHalfOf, wholeYear } from '../testing/calendar-year.js';
import { asked, commune, district, item, province, rule, SMALL_ITEMS, university } from '../testing/small-form.js';
import { attributesOf } from './attributes.js';
import { encodeCell } from '../shared/cell.js';
import type { Questionnaire } from './questionnaire.js';

const codes = ({ items }: Questionnaire): string => items.map(({ code }) => code).join(' ');

describe('what a library is asked', () => {
  it('is the items of its column, its form and the period, in the form’s order', () => {
    expect(codes(asked({}, province, 'year'))).toBe('B01 B02 B06 B09 E01 E02 E04 E18 E19 G01 H07');
    expect(codes(asked({}, province, 'half'))).toBe('B01 B02 E01 E02 E04 E18 E19 H07');
    expect(codes(asked({}, university, 'year'))).toBe('B01 B02 B06 B09 E01 E04 E18 E19 G01 H07'); // no E02
    expect(codes(asked({}, commune, 'year'))).toBe('B01 B02 E01 E02 E04 G01 H07');
    expect(codes(asked({}, commune, 'half'))).toBe('B01 B02 E01 E02 E04 H07');
  });

  it('of a district library is what the T column says', () =>
    expect(codes(asked({}, district))).toBe(codes(asked({}, province))));

  it('of a type that has no column is nothing', () =>
    expect(codes(asked({}, { code: 'QL', form: 'full', answersAs: 'QL' }))).toBe(''));

  it('is a total where one of its parts is, in the short form only where all of them are', () => {
    expect(asked({}, university).asked.has('E04')).toBe(true); // E01 alone
    expect(asked({}, commune).asked.has('E04')).toBe(true); // E01 and E02 are both in the short form
    expect(asked({}, commune).asked.has('B09')).toBe(false); // B06 is not
    const onlyOthers = [...SMALL_ITEMS, item('E05', { formula: 'sum(E02)' })];
    expect(asked({ items: onlyOthers }, university).asked.has('E05')).toBe(false); // no part is asked
  });

  it('is a total of totals in the short form where those totals are', () => {
    const items = [...SMALL_ITEMS, item('E90', { formula: 'E04 + E01' }), item('B90', { formula: 'B09 + B01' })];
    expect(asked({ items }, commune).asked.has('E90')).toBe(true);
    expect(asked({ items }, commune).asked.has('B90')).toBe(false);
  });

  it('is never a total of nothing, nor one of another column', () => {
    const items = [...SMALL_ITEMS, item('B91', { formula: '5' }), item('B92', { formula: 'B01', askedOf: ['U'] })];
    expect(asked({ items }).asked.has('B91')).toBe(false);
    expect(asked({ items }).asked.has('B92')).toBe(false);
  });
});

describe('the rules it is held to', () => {
  const rules = [
    rule('R1', 'E02 <= 5'),
    rule('R2', 'B06 <= B01'),
    rule('R3', 'library.active_whole_period or period.is_annual'),
    rule('R4', 'B01 > 0', { only: { form: 'short' } }),
    rule('R5', 'B01 > 0', { only: { period: 'half', types: ['T'] } }),
    rule('R6', 'X > 0', { forEach: ['B06', 'E02'] }),
  ];
  const held = (questionnaire: Questionnaire): string =>
    questionnaire.rules.map((one) => `${one.rule.code}${one.rule.forEach ? `:${one.path}` : ''}`).join(' ');

  it('are those that read something it is asked', () => {
    expect(held(asked({ rules }, province, 'year'))).toBe('R1 R2 R3 R6:B06 R6:E02');
    expect(held(asked({ rules }, province, 'half'))).toBe('R1 R2 R3 R5 R6:E02');
    expect(held(asked({ rules }, university, 'year'))).toBe('R2 R3 R6:B06');
    expect(held(asked({ rules }, commune, 'half'))).toBe('R1 R2 R3 R4 R6:E02');
    expect(held(asked({ rules }, district, 'half'))).toContain('R5'); // a district library answers as T
  });
});

describe('facts beside the items', () => {
  const attributes = (facts: Parameters<typeof attributesOf>[0]) =>
    Object.fromEntries([...attributesOf(facts)].map(([name, cell]) => [name, encodeCell(cell)]));

  it('tell the days of the period and whether it is the whole year', () => {
    expect(attributes({ period: firstHalfOf(2024) })).toEqual({
      'period.days': '182',
      'period.is_annual': '0',
    });
    expect(attributes({ period: wholeYear(2026) })).toEqual({
      'period.days': '365',
      'period.is_annual': '1',
    });
  });

  it('leave out what is not known, and keep a zero that is', () =>
    expect(attributes({ period: wholeYear(2026), communes: 0, activeWholePeriod: false })).toMatchObject({
      ...{ 'place.communes': '0', 'library.active_whole_period': '0' },
    }));
});
