import { compiled, d, smallForm } from '../testing/small-form.js';
import { isFigure, labelOfFigure, lookOfFigure } from './figure-label.js';
import { figuresAt, isStale, keptValue, type ProvinceFigures } from './figure-value.js';
import { hasPassedProvince, planYearOf } from './past-province.js';

const of: ProvinceFigures = {
  items: new Map([
    ['B01', { now: d('193198'), waiting: 2, before: d('180000'), plan: d('200000') }],
    ['E01', { now: d('0'), waiting: 0 }],
    ['E02', { waiting: 0, before: d('5') }],
  ]),
  all: { owed: 40, submitted: 12, accepted: 10 },
  types: new Map([['X', { owed: 30, submitted: 9, accepted: 8 }]]),
};
const valueOf = (key: string) => figuresAt([key], of).get(key)?.value?.toFixed();

describe('figures of a province', () => {
  it.each([
    ['now:B01', '193198'],
    ['before:B01', '180000'],
    ['plan:B01', '200000'],
    ['share:B01', '96.599'],
    ['now:E01', '0'],
    ['ratio:E01', undefined],
    ['now:E02', undefined],
    ['ratio:E02', undefined],
    ['now:E09', undefined],
    ['count:owed', '40'],
    ['count:accepted:X', '8'],
    ['count:owed:U', undefined],
    ['nonsense', undefined],
  ])('%s is %s', (key, value) => expect(valueOf(key)).toBe(value));

  it('are marked where they hold what the province has not accepted', () => {
    const waiting = (key: string) => figuresAt([key], of).get(key)?.waiting;
    expect(['now:B01', 'ratio:B01', 'share:B01', 'plan:B01', 'now:E01'].map(waiting)).toEqual([2, 2, 2, 0, 0]);
  });

  it.each([
    ['193198', '193198', false],
    ['193198', '193198.0', false],
    ['193198', '193199', true],
    [null, '0', true],
    [null, undefined, false],
    ['5', undefined, true],
  ])('that was %s and is %s is stale: %s', (was, is, stale) =>
    expect(isStale({ key: 'now:B01', value: was }, { value: is === undefined ? undefined : d(is), waiting: 0 })).toBe(
      stale,
    ),
  );

  it('of a division that does not end are not stale by being kept', () => {
    const third = { value: d('1').div(3), waiting: 0 };
    expect(isStale({ key: 'ratio:B01', value: keptValue(third) }, third)).toBe(false);
    expect(keptValue(third)).toBe('0.3333333333');
  });
});

describe('names of figures', () => {
  const names = { items: compiled(smallForm()).items, types: new Map([['X', { name: { vi: 'Xã', en: 'Commune' } }]]) };

  it.each([
    ['now:B01', true],
    ['count:owed:X', true],
    ['count:owed:Y', false],
    ['now:Z99', false],
    ['now:E18', false],
  ])('%s is a figure: %s', (key, is) => expect(isFigure(key, names)).toBe(is));

  it('say item, source and type', () => {
    expect(labelOfFigure('ratio:B01', names).vi).toMatch(/\(B01\), % so với cùng kỳ$/);
    expect(labelOfFigure('count:owed:X', names).en).toBe('Libraries that owe a report, Commune');
    expect(labelOfFigure('x', names)).toEqual({ vi: 'x', en: 'x' });
  });

  it('are written as the item is, shares with two decimals', () => {
    expect(lookOfFigure('now:B01', names)).toEqual({ decimals: 0, unit: '' });
    expect(lookOfFigure('share:B01', names)).toEqual({ decimals: 2, unit: '%' });
  });
});

describe('what the province has passed on', () => {
  const stages = [
    { code: 'director', role: 'library-director' },
    { code: 'province', role: 'province-officer' },
    { code: 'ministry', role: 'ministry-analyst' },
  ] as const;
  it.each([
    ['director', false],
    ['province', false],
    ['ministry', true],
    ['elsewhere', false],
  ])('at %s: %s', (stage, passed) => expect(hasPassedProvince(stages, stage)).toBe(passed));

  it('is nothing in a chain without the province', () =>
    expect(hasPassedProvince([{ code: 'ministry', role: 'ministry-analyst' }], 'ministry')).toBe(false));

  it.each([
    ['2026-H1', '2026'],
    ['2026-H1@sector', '2026@sector'],
    ['2026-S1@school', '2026-SY@school'],
    ['2026', '2026'],
  ])('the year of %s is %s', (period, year) => expect(planYearOf(period)).toBe(year));
});
