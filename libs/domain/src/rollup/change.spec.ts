import { d, item } from '../testing/small-form.js';
import { NOTHING_ADDED, type Added } from './figure.js';
import { addMatched, changeOf, isSameItem, NOTHING_MATCHED, standsForAll, type Matched } from './change.js';

const total = (sum: number): Added => ({ ...NOTHING_ADDED, sum: d(sum), count: 1 });
const matched = (now: number, before: number, count: number): Matched => ({ now: d(now), before: d(before), count });
const from = (known: Readonly<Record<string, Matched>>) => (key: string) => known[key] ?? NOTHING_MATCHED;
const totals = (now: number, before: number) => ({ now: total(now), before: total(before) });

describe('a change', () => {
  it('is between the same libraries, and says exactly how much of both totals they hold', () =>
    // 36 libraries went from 500 to 502; a large one of 157 fell silent, and a small one of 8 opened.
    expect(changeOf(item('D01'), from({ D01: matched(502, 500, 36) }), totals(510, 657))).toEqual({
      ...{ percent: d('0.4'), now: d(502), before: d(500), libraries: 36 },
      ...{ shareOfNow: d(502).div(510), shareOfBefore: d(500).div(657) },
    }));

  it('is none where no library is in both', () =>
    expect(changeOf(item('B01'), from({}), totals(10, 20))).toEqual({ libraries: 0, why: 'nobody-in-both' }));

  it('of a mean or of a count of yes is of the same libraries too, and weighs nothing', () => {
    const days = item('A04', { aggregation: 'average' });
    expect(changeOf(days, from({ A04: matched(500, 400, 4) }), totals(0, 0))).toEqual({
      ...{ percent: d(25), now: d(125), before: d(100), libraries: 4 },
    });
    const site = item('H07', { aggregation: 'count_yes' });
    expect(changeOf(site, from({ H07: matched(3, 2, 5) }), totals(3, 2))).toEqual({
      ...{ percent: d(50), now: d(3), before: d(2), libraries: 5 },
    });
  });

  it('of an average by weight divides by the weights of each period', () => {
    const score = item('E18', { aggregation: 'average', weightedBy: 'E19' });
    const known = { 'E18/w': matched(1350, 400, 2), 'E18/v': matched(400, 100, 2) };
    expect(changeOf(score, from(known), totals(0, 0))).toEqual({
      ...{ percent: d('-15.625'), now: d('3.375'), before: d(4), libraries: 2 },
    });
    const unweighed = { 'E18/w': matched(0, 400, 2), 'E18/v': matched(0, 100, 2) };
    for (const none of [from({}), from(unweighed)])
      expect(changeOf(score, none, totals(0, 0))).toEqual({ libraries: 0, why: 'nobody-in-both' });
  });

  it('has no share where there is nothing to weigh, or figures may be below zero', () => {
    const none = changeOf(item('B01'), from({ B01: matched(0, 0, 2) }), totals(0, 0));
    expect(none).toEqual({ why: 'from-zero', now: d(0), before: d(0), libraries: 2 });
    const money = item('K01', { type: { kind: 'integer', negative: true } });
    expect(changeOf(money, from({ K01: matched(5, 4, 2) }), totals(9, 9))).toEqual({
      ...{ percent: d(25), now: d(5), before: d(4), libraries: 2 },
    });
  });
});

it('stands for all where nine tenths of both totals are in it, as far as they can be weighed', () =>
  expect(
    [
      {},
      { shareOfNow: '0.9', shareOfBefore: d(1) },
      { shareOfNow: null, shareOfBefore: '0.8999' },
      { shareOfNow: d(0) },
    ].map(standsForAll),
  ).toEqual([true, true, false, false]));

it('adds places up', () => expect(addMatched(matched(1, 2, 3), matched(10, 20, 30))).toEqual(matched(11, 22, 33)));

it('knows an item that is counted otherwise in another form version', () => {
  const books = item('B01');
  expect(isSameItem(books, item('B01', { label: { vi: 'khác', en: 'other' } }))).toBe(true); // wording
  const otherwise = [
    item('B02'),
    item('B01', { aggregation: 'average' }),
    item('B01', { type: { kind: 'yes-no' } }),
    item('B01', { formula: 'B02 + B03' }),
    item('B01', { weightedBy: 'E19' }),
    item('B01', { unit: { vi: 'tên', en: 'titles' } }),
    item('B01', { time: books.time === 'stock' ? 'flow' : 'stock' }),
  ];
  expect(otherwise.map((other) => isSameItem(books, other))).toEqual(otherwise.map(() => false));
});
