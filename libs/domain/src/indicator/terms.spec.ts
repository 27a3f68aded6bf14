import type { Indicator, PlaceFigure } from '../form/definition.js';
import { commune, d, district, province, university } from '../testing/small-form.js';
import { NOTHING_ADDED, type Added } from '../rollup/figure.js';
import { computeIndicator } from './compute.js';
import { placeFiguresOf, sumKeysOf, termsOf, typesReadBy, type IndicatorSource } from './terms.js';

const sum = (expression: string) => ({ kind: 'sum', expression }) as const;
const place = (figure: PlaceFigure, per = '1') => ({ kind: 'place', figure, per }) as const;
const indicator = (
  code: string,
  numerator: Indicator['numerator'],
  denominator: Indicator['denominator'],
): Indicator => ({
  ...{ code, numerator, denominator, name: { vi: code, en: code }, unit: { vi: 'lần', en: 'times' } },
  ...{ types: [], percent: false, decimals: 2, better: 'up', basis: 'own' },
});
const source = (
  added: Readonly<Record<string, Added>>,
  figures: Partial<Record<PlaceFigure, number>> = {},
  obliged = 9,
): IndicatorSource => ({
  obliged,
  added: (key) => added[key] ?? NOTHING_ADDED,
  figure: (figure) => (figures[figure] === undefined ? undefined : d(figures[figure])),
});

const turnover = indicator('CS07', sum('E06'), sum('B01'));
const perHead = indicator('CS04', sum('B01'), place('population'));
const libraries = indicator('CS02', place('libraries'), place('population', '100000'));

describe('the terms of an indicator', () => {
  it('are two sums over the same libraries', () => {
    const added = { 'CS07/n': { sum: d(300), count: 2 }, 'CS07/d': { sum: d(1200), count: 2 } };
    expect(termsOf(turnover, source(added, {}, 3))).toEqual({
      ...{ numerator: d(300), denominator: d(1200), used: 2, obliged: 3 },
    });
  });

  it('are a sum and a figure of the place', () =>
    expect(termsOf(perHead, source({ 'CS04/n': { sum: d(5000), count: 4 } }, { population: 20000 }))).toEqual({
      ...{ numerator: d(5000), denominator: d(20000), used: 4, obliged: 9 },
    }));

  it('are two registers, which leave nothing open; one of them in hundreds of thousands', () =>
    expect(termsOf(libraries, source({}, { libraries: 30, population: 2_500_000 }))).toEqual({
      ...{ numerator: d(30), denominator: d(25), used: 9, obliged: 9 },
    }));

  it('are absent where nobody reported or the place has no such figure', () => {
    expect(computeIndicator(turnover, termsOf(turnover, source({}))).why).toBe('no-numerator');
    const reported = source({ 'CS04/n': { sum: d(5000), count: 4 } });
    expect(computeIndicator(perHead, termsOf(perHead, reported)).why).toBe('no-denominator');
  });

  it('may be zero, which is an answer above and none below', () => {
    const nothingLent = { 'CS07/n': { sum: d(0), count: 1 }, 'CS07/d': { sum: d(10), count: 1 } };
    expect(computeIndicator(turnover, termsOf(turnover, source(nothingLent))).value?.toFixed()).toBe('0');
    const noBooks = { 'CS07/n': { sum: d(5), count: 1 }, 'CS07/d': { sum: d(0), count: 1 } };
    expect(computeIndicator(turnover, termsOf(turnover, source(noBooks))).why).toBe('zero-denominator');
  });
});

it('an indicator names the sums and the figures of the place that it reads', () => {
  expect([sumKeysOf(turnover), placeFiguresOf(turnover)]).toEqual([['CS07/n', 'CS07/d'], []]);
  expect([sumKeysOf(perHead), placeFiguresOf(perHead)]).toEqual([['CS04/n'], ['population']]);
  expect([sumKeysOf(libraries), placeFiguresOf(libraries)]).toEqual([[], ['libraries', 'population']]);
});

it('an indicator reads the types that answer its columns, district libraries with the provincial ones', () => {
  const types = [province, commune, university, district];
  expect(typesReadBy({ types: ['T', 'X'] }, types)).toEqual(new Set(['T', 'X', 'H']));
  expect(typesReadBy({ types: [] }, types)).toBeUndefined();
});
