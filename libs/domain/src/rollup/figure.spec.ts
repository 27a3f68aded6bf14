import { d, item } from '../testing/small-form.js';
import { addBoth, figureOfItem, itemsBehind, measureKeysOf, NOTHING_ADDED, type Added } from './figure.js';

const from = (known: Readonly<Record<string, Added>>) => (key: string) => known[key] ?? NOTHING_ADDED;

describe('the figure of an item', () => {
  it('is the sum of what was reported, beside how many are waited for', () =>
    expect(figureOfItem(item('B01'), from({ B01: { sum: d(1540), count: 2 } }), 3)).toEqual({
      ...{ value: d(1540), reported: 2, expected: 3 },
    }));

  it('is the mean of the reporting libraries for an average', () => {
    const days = item('A04', { aggregation: 'average' });
    expect(figureOfItem(days, from({ A04: { sum: d(500), count: 4 } }), 9).value?.toFixed()).toBe('125'); // 500 / 4
  });

  it('has no value where nobody reported, and none for what is not added up over places', () => {
    expect(figureOfItem(item('B01'), from({}), 3)).toEqual({ value: undefined, reported: 0, expected: 3 });
    const catchment = item('A03', { aggregation: 'none' });
    expect(figureOfItem(catchment, from({ A03: { sum: d(9000), count: 2 } }), 2)).toEqual({
      ...{ value: undefined, reported: 2, expected: 2 },
    });
  });

  it('is zero where everybody reported zero', () =>
    expect(figureOfItem(item('B01'), from({ B01: { sum: d(0), count: 2 } }), 2).value?.toFixed()).toBe('0'));
});

describe('an average by weight', () => {
  const score = item('E18', { aggregation: 'average', weightedBy: 'E19' });

  it('weighs each score by its answers and counts who could be weighed', () => {
    // 4,5 × 100 + 3 × 300 = 1350; 100 + 300 = 400; a third library has a score and no answers
    const known = {
      E18: { sum: d('11.5'), count: 3 },
      'E18/w': { sum: d(1350), count: 2 },
      'E18/v': { sum: d(400), count: 2 },
    };
    expect(figureOfItem(score, from(known), 5)).toEqual({ value: d('3.375'), reported: 2, expected: 5 });
  });

  it('has no value where nobody answered', () => {
    const known = { 'E18/w': { sum: d(0), count: 1 }, 'E18/v': { sum: d(0), count: 1 } };
    expect(figureOfItem(score, from(known), 1)).toEqual({ value: undefined, reported: 1, expected: 1 });
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
  expect(addBoth({ sum: d('0.1'), count: 1 }, { sum: d('0.2'), count: 2 })).toEqual({ sum: d('0.3'), count: 3 }));
