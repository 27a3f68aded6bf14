import type { Indicator, PlaceFigure } from './definition.js';
import { commune, d, district, province, university } from '../testing/small-form.js';
import { NOTHING_ADDED, type Added } from '../rollup/figure.js';
import { NOTHING_MISSING, type MissingByReason } from '../rollup/missing.js';
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
  ...{ types: [], percent: false, decimals: 2, better: 'up', basis: 'own', formula: 1 },
});
const added = (sum: number, count: number, missing: Partial<MissingByReason> = {}): Added => ({
  ...{ sum: d(sum), count, missing: { ...NOTHING_MISSING, ...missing } },
});
const silent = (unanswered: number, missing: Partial<MissingByReason> = {}) => ({
  missing: { ...NOTHING_MISSING, ...missing, unanswered },
});
const source = (
  known: Readonly<Record<string, Added>>,
  figures: Partial<Record<PlaceFigure, number>> = {},
  obliged = 9,
): IndicatorSource => ({
  obliged,
  added: (key) => known[key] ?? NOTHING_ADDED,
  figure: (figure) => (figures[figure] === undefined ? undefined : d(figures[figure])),
});

const turnover = indicator('CS07', sum('E06'), sum('B01'));
const perHead = indicator('CS04', sum('B01'), place('population'));
const libraries = indicator('CS02', place('libraries'), place('population', '100000'));

describe('the terms of an indicator', () => {
  it('are two sums over the same libraries', () => {
    const known = { 'CS07/n': added(300, 2), 'CS07/d': added(1200, 2) };
    expect(termsOf(turnover, source(known, {}, 3))).toEqual({
      ...{ numerator: d(300), denominator: d(1200), used: 2, obliged: 3, ...silent(1) },
    });
  });

  it('are a sum and a figure of the place', () =>
    expect(termsOf(perHead, source({ 'CS04/n': added(5000, 4) }, { population: 20000 }))).toEqual({
      ...{ numerator: d(5000), denominator: d(20000), used: 4, obliged: 9, ...silent(5) },
    }));

  it('are two registers, which leave nothing open; one of them in hundreds of thousands', () =>
    expect(termsOf(libraries, source({}, { libraries: 30, population: 2_500_000 }))).toEqual({
      ...{ numerator: d(30), denominator: d(25), used: 9, obliged: 9, ...silent(0) },
    }));

  it('wait for nobody who has nothing to report', () => {
    const missing = { notApplicable: 4, refused: 1 };
    const terms = termsOf(turnover, source({ 'CS07/n': added(300, 2, missing), 'CS07/d': added(1200, 2, missing) }));
    expect(terms).toMatchObject({ used: 2, obliged: 5, ...silent(2, missing) }); // 9 − 4; 5 − 2 − 1
  });

  it('are absent where nobody reported or the place has no such figure', () => {
    expect(computeIndicator(turnover, termsOf(turnover, source({}))).why).toBe('no-numerator');
    const reported = source({ 'CS04/n': added(5000, 4) });
    expect(computeIndicator(perHead, termsOf(perHead, reported)).why).toBe('no-denominator');
  });

  it('may be zero, which is an answer above and none below', () => {
    const nothingLent = { 'CS07/n': added(0, 1), 'CS07/d': added(10, 1) };
    expect(computeIndicator(turnover, termsOf(turnover, source(nothingLent))).value?.toFixed()).toBe('0');
    const noBooks = { 'CS07/n': added(5, 1), 'CS07/d': added(0, 1) };
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
