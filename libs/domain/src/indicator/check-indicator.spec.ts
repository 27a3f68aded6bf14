import type { Item } from '../form/item.js';
import { item } from '../testing/small-form.js';
import { checkIndicator, type Nameable } from './check-indicator.js';
import { decidePublishIndicator } from './decide-publish.js';
import { isSameIndicator } from './same-indicator.js';
import { inForceOn, type IndicatorDocument, type IndicatorVersion } from './definition.js';

const sum = (expression: string) => ({ kind: 'sum', expression }) as const;
const population = (per: string) => ({ kind: 'place', figure: 'population', per }) as const;

const document = (differing: Partial<IndicatorDocument> = {}): IndicatorDocument => ({
  ...{ form: 'TKTV', version: 1, validFrom: '2026-01-01', validTo: null, code: 'CS07' },
  ...{ name: { vi: 'Vòng quay', en: 'Turnover' }, numerator: sum('E01'), denominator: sum('B01') },
  ...{ unit: { vi: 'lần', en: 'times' }, types: ['T'], percent: false, decimals: 2, better: 'up' },
  ...{ basis: 'ISO 11620 B.2.1.1', ...differing },
});

const items: ReadonlyMap<string, Item> = new Map(['B01', 'B02', 'E01'].map((code) => [code, item(code)]));
const known: Nameable = { items, types: new Set(['T', 'X']), indicators: new Set(['CS04', 'CS07']) };

/** `CODE path`, and of a formula what was found there. */
const wrongs = (differing: Partial<IndicatorDocument>): readonly string[] =>
  checkIndicator(document(differing), known).map(({ code, path, params }) =>
    [code, path, params['found'] ?? params['indicator'] ?? params['name'] ?? params['formula']]
      .filter(Boolean)
      .join(' '),
  );

it('lets in what names items of the form and says the rest', () => {
  expect(wrongs({})).toEqual([]);
  expect(wrongs({ numerator: sum('max(B01, B02) * 1000'), denominator: population('100000'), types: [] })).toEqual([]);
  expect(wrongs({ percent: true, unit: { vi: '%', en: '%' }, better: 'none' })).toEqual([]);
});

describe('refuses, at its place', () => {
  it.each<[string, Partial<IndicatorDocument>, readonly string[]]>([
    ['an unknown item', { denominator: sum('B01 + B99') }, ['BAD_EXPRESSION denominator B99']],
    ['what cannot be read', { numerator: sum('B01 +') }, ['BAD_EXPRESSION numerator']],
    ['itself', { numerator: sum('CS07 * 2') }, ['INDICATOR_IN_FORMULA numerator CS07']],
    ['another indicator', { numerator: sum('CS04 + E01') }, ['INDICATOR_IN_FORMULA numerator CS04']],
    [
      'another submission',
      { numerator: sum('prev_year.B01') },
      ['INDICATOR_BEYOND_SUBMISSION numerator prev_year.B01'],
    ],
    ['the half-year’s report', { numerator: sum('h1.E01') }, ['INDICATOR_BEYOND_SUBMISSION numerator h1.E01']],
    ...['sum(B01, B02)', 'B01 > 0', 'abs(sum(B01, B02))'].map(
      (text) =>
        [`what is no sum: ${text}`, { numerator: sum(text) }, ['INDICATOR_NOT_SUMMABLE numerator']] as [
          string,
          Partial<IndicatorDocument>,
          readonly string[],
        ],
    ),
    ['the same above and below', { numerator: sum('B01') }, ['INDICATOR_DIVIDES_BY_ITSELF denominator B01']],
    [
      'the same but for a factor',
      { numerator: sum('B01 * 1000'), denominator: sum('B01 / 10') },
      ['INDICATOR_DIVIDES_BY_ITSELF denominator B01 / 10'],
    ],
    [
      'people by people',
      { numerator: population('1'), denominator: population('1000') },
      ['INDICATOR_DIVIDES_BY_ITSELF denominator population / 1000'],
    ],
    ['a factor by itself', { numerator: sum('E01 * B02 / B02') }, ['INDICATOR_DIVIDES_BY_ITSELF numerator B02']],
    ['an unknown type', { types: ['T', 'Z'] }, ['UNKNOWN_LIBRARY_TYPE types']],
    ['a percentage without its sign', { percent: true }, ['INDICATOR_UNIT unit']],
    ['a sign without a percentage', { unit: { vi: '%', en: '%' } }, ['INDICATOR_UNIT unit']],
    ['a last day before the first', { validTo: '2025-12-31' }, ['DAYS_OUT_OF_ORDER validTo']],
    ['a name in one language', { name: { vi: 'Vòng quay', en: ' ' } }, ['TEXT_MISSING name.en']],
    ['a note in one language', { note: { vi: '', en: 'x' } }, ['TEXT_MISSING note.vi']],
    ...['', '0', '-1', '1e5', '100.000,0'].map(
      (per) =>
        [`a divisor “${per}”`, { denominator: population(per) }, ['INDICATOR_DIVISOR denominator.per']] as [
          string,
          Partial<IndicatorDocument>,
          readonly string[],
        ],
    ),
  ])('%s', (_, differing, expected) => expect(wrongs(differing)).toEqual(expected));

  it('everything at once', () =>
    expect(wrongs({ numerator: sum('B98'), denominator: sum('B99'), types: ['Z'], percent: true })).toEqual([
      ...['BAD_EXPRESSION numerator B98', 'BAD_EXPRESSION denominator B99', 'UNKNOWN_LIBRARY_TYPE types'],
      'INDICATOR_UNIT unit',
    ]));

  it('but not a ratio whose terms only share an item', () =>
    expect(wrongs({ numerator: sum('B01 + B02') })).toEqual([]));
});

describe('a version after another', () => {
  const first: IndicatorVersion = { ...document(), formula: 1 };
  const next = (differing: Partial<IndicatorDocument>) =>
    decidePublishIndicator(document({ version: 2, validFrom: '2027-01-01', ...differing }), [first], known);

  it('ends it on the day before', () =>
    expect(next({ numerator: sum('B02') })).toEqual({ formula: 2, ends: '2026-12-31' }));
  it('keeps its sums where the formula is the same', () =>
    expect(next({ unit: { vi: 'lượt', en: 'loans' } })).toEqual({ formula: 1, ends: '2026-12-31' }));
  it('ends nothing that has its own last day', () =>
    expect(
      decidePublishIndicator(
        document({ version: 2, validFrom: '2027-01-01' }),
        [{ ...first, validTo: '2026-06-30' }],
        known,
      ),
    ).toEqual({ formula: 1 }));

  it.each<[string, Partial<IndicatorDocument>, IndicatorVersion, string]>([
    ['begins with it', { validFrom: '2026-01-01' }, first, 'INDICATOR_OVERLAP'],
    ['begins before its last day', {}, { ...first, validTo: '2027-06-30' }, 'INDICATOR_OVERLAP'],
    ['passes over a number', { version: 3 }, first, 'INDICATOR_VERSION'],
  ])('is refused where it %s', (_, differing, before, code) =>
    expect(
      decidePublishIndicator(document({ version: 2, validFrom: '2027-01-01', ...differing }), [before], known),
    ).toMatchObject({ code: 'INVALID_INDICATOR', issues: [{ code }] }),
  );
  it('is refused where it is there already', () =>
    expect(decidePublishIndicator(document(), [first], known)).toMatchObject({ code: 'ALREADY_EXISTS' }));

  it('leaves every day with one at most', () => {
    const second = { ...first, version: 2, validFrom: '2027-01-01' };
    const all = [{ ...first, validTo: '2026-12-31' }, second];
    const on = (day: string) => inForceOn(all, day).map(({ version }) => version);
    expect(['2025-12-31', '2026-01-01', '2026-12-31', '2027-01-01', '2100-12-31'].map(on)).toEqual([
      ...[[], [1], [1], [2], [2]],
    ]);
  });
});

it('is the same thing under another name, and another in another unit, of others, or by another formula', () => {
  const same = (differing: Partial<IndicatorDocument>) => isSameIndicator(document(), document(differing));
  expect(same({ name: { vi: 'Tên khác', en: 'Other' }, basis: 'x', decimals: 0, better: 'down', version: 2 })).toBe(
    true,
  );
  expect(same({ types: ['T', 'X'] })).toBe(false);
  expect(same({ types: ['X'] })).toBe(false);
  expect(same({ unit: { vi: 'lượt', en: 'times' } })).toBe(false);
  expect(same({ percent: true })).toBe(false);
  expect(same({ denominator: sum('B02') })).toBe(false);
  expect(same({ denominator: population('1') })).toBe(false);
});
