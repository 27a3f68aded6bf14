import { d, item } from '../testing/small-form.js';
import { addBoth, figureOfItem, itemsBehind, measureKeysOf, NOTHING_ADDED, type Added } from './figure.js';
import { NOTHING_MISSING, type MissingByReason } from './missing.js';

const added = (sum: number | string, count: number, missing: Partial<MissingByReason> = {}): Added => ({
  ...{ sum: d(sum), count, missing: { ...NOTHING_MISSING, ...missing } },
});
const silent = (unanswered: number, missing: Partial<MissingByReason> = {}) => ({
  missing: { ...NOTHING_MISSING, ...missing, unanswered },
});

const from = (known: Readonly<Record<string, Added>>) => (key: string) => known[key] ?? NOTHING_ADDED;

describe('the figure of an item', () => {
  it('is the sum of what was reported, beside how many are waited for', () =>
    expect(figureOfItem(item('B01'), from({ B01: added(1540, 2) }), 3)).toEqual({
      ...{ value: d(1540), reported: 2, expected: 3, ...silent(1) },
    }));

  it('waits for nobody who has nothing to report, and tells the rest apart', () => {
    const missing = { notApplicable: 221, closed: 2, notCollected: 7 };
    expect(figureOfItem(item('E18'), from({ E18: added(408, 102, missing) }), 362)).toEqual({
      ...{ value: d(408), reported: 102, expected: 141, ...silent(30, missing) }, // 362 − 221; 141 − 102 − 9
    });
  });

  it('is the mean of the reporting libraries for an average', () => {
    const days = item('A04', { aggregation: 'average' });
    expect(figureOfItem(days, from({ A04: added(500, 4) }), 9).value?.toFixed()).toBe('125'); // 500 / 4
  });

  it('has no value where nobody reported, and none for what is not added up over places', () => {
    expect(figureOfItem(item('B01'), from({}), 3)).toEqual({
      value: undefined,
      reported: 0,
      expected: 3,
      ...silent(3),
    });
    const catchment = item('A03', { aggregation: 'none' });
    expect(figureOfItem(catchment, from({ A03: added(9000, 2) }), 2)).toEqual({
      ...{ value: undefined, reported: 2, expected: 2, ...silent(0) },
    });
  });

  it('is zero where everybody reported zero', () =>
    expect(figureOfItem(item('B01'), from({ B01: added(0, 2) }), 2).value?.toFixed()).toBe('0'));
});

describe('an average by weight', () => {
  const score = item('E18', { aggregation: 'average', weightedBy: 'E19' });

  it('weighs each score by its answers and counts who could be weighed', () => {
    // 4,5 × 100 + 3 × 300 = 1350; 100 + 300 = 400; a third library has a score and no answers
    const known = {
      E18: added('11.5', 3),
      'E18/w': added(1350, 2, { notCollected: 1 }),
      'E18/v': added(400, 2, { notCollected: 1 }),
    };
    expect(figureOfItem(score, from(known), 5)).toEqual({
      ...{ value: d('3.375'), reported: 2, expected: 5, ...silent(2, { notCollected: 1 }) },
    });
  });

  it('has no value where nobody answered', () => {
    const known = { 'E18/w': added(0, 1), 'E18/v': added(0, 1) };
    expect(figureOfItem(score, from(known), 1)).toEqual({ value: undefined, reported: 1, expected: 1, ...silent(0) });
  });

  it('is made of two measures and waits for who is asked both items', () => {
    expect([measureKeysOf(score), itemsBehind(score)]).toEqual([
      ['E18/w', 'E18/v'],
      ['E18', 'E19'],
    ]);
    expect([measureKeysOf(item('B01')), itemsBehind(item('B01'))]).toEqual([['B01'], ['B01']]);
  });
});

it('adds two places up', () =>
  expect(addBoth(added('0.1', 1, { closed: 1 }), added('0.2', 2, { closed: 2 }))).toEqual(
    added('0.3', 3, { closed: 3 }),
  ));
