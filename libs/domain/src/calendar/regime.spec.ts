import { CALENDAR_REGIME, firstHalfOf, wholeYear } from '../testing/calendar-year.js';
import { daysInPeriod } from './period.js';
import { daysInOrder } from './round.js';
import { nextToOpen, periodOf, periodsToOpen, usualDays, type Regime } from './regime.js';

const SECTOR: Regime = {
  ...{ code: 'sector', name: { vi: 'ngành', en: 'sector' }, basis: { vi: '', en: '' } },
  patterns: [
    {
      ...{ part: 'Q1', firstDay: '12-01 -1', endsBefore: '03-01' },
      ...{ yearBefore: 'Q1 -1', endBefore: 'Y -1', partInside: null },
      ...{ cutoffOn: 'end', opensOn: '03-01', dueOn: '03-05', closesOn: '03-31' },
    },
  ],
};

describe('a period of a regime', () => {
  it('counts its days, leap years included', () => {
    expect(daysInPeriod(firstHalfOf(2024))).toBe(182); // 31 + 29 + 31 + 30 + 31 + 30
    expect(daysInPeriod(firstHalfOf(2025))).toBe(181);
    expect(daysInPeriod(wholeYear(2026))).toBe(365);
  });

  it('may begin in the year before, and ends with February however long that is', () => {
    expect(periodOf(SECTOR, 'Q1', 2028)).toMatchObject({ firstDay: '2027-12-01', lastDay: '2028-02-29' });
    expect(periodOf(SECTOR, 'Q1', 2027)).toMatchObject({ firstDay: '2026-12-01', lastDay: '2027-02-28' });
  });

  it('knows the periods it is compared with, in its own regime', () => {
    expect(firstHalfOf(2024)).toMatchObject({ yearBefore: '2023-H1', endBefore: '2023', partInside: null });
    expect(wholeYear(2026)).toMatchObject({ yearBefore: '2025', endBefore: '2025', partInside: '2026-H1' });
    expect(periodOf(SECTOR, 'Q1', 2027)).toMatchObject({ yearBefore: '2026-Q1@sector', endBefore: '2026@sector' });
  });

  it('is a fault where the regime has none', () =>
    expect(() => periodOf(SECTOR, 'H1', 2027)).toThrow('sector has no H1'));
});

describe('the usual days', () => {
  it('ask six months by 05/6 and the year by 05/12', () => {
    expect(usualDays(CALENDAR_REGIME, 'H1', 2027)).toEqual({
      ...{ cutoffOn: '2027-05-15', opensOn: '2027-05-16', dueOn: '2027-06-05', closesOn: '2027-06-30' },
    });
    expect(usualDays(CALENDAR_REGIME, 'Y', 2026)).toEqual({
      ...{ cutoffOn: '2026-11-15', opensOn: '2026-11-16', dueOn: '2026-12-05', closesOn: '2026-12-31' },
    });
  });

  it('count to the last day where no earlier one is named', () =>
    expect(usualDays(SECTOR, 'Q1', 2028)).toMatchObject({ cutoffOn: '2028-02-29', opensOn: '2028-03-01' }));

  it('stand in order', () => {
    for (const part of ['H1', 'Y'] as const) expect(daysInOrder(usualDays(CALENDAR_REGIME, part, 2028))).toBe(true);
  });
});

describe('which period is opened next', () => {
  const toOpen = (opened: readonly string[], today: string) =>
    periodsToOpen(CALENDAR_REGIME, opened, today).map(({ code }) => code);
  const next = (opened: readonly string[], today: string) => nextToOpen(CALENDAR_REGIME, opened, today)?.code;

  it('offers last year, this and next, without those that were opened', () => {
    expect(toOpen([], '2026-11-21')).toEqual(['2025-H1', '2025', '2026-H1', '2026', '2027-H1', '2027']);
    expect(toOpen(['2025-H1', '2025', '2026-H1', '2026'], '2026-11-21')).toEqual(['2027-H1', '2027']);
  });

  it('proposes the first that would still take submissions', () => {
    expect(next([], '2026-11-21')).toBe('2026');
    expect(next([], '2026-12-31')).toBe('2026'); // late, but nearer than the next
    expect(next([], '2027-01-01')).toBe('2027-H1');
    expect(next([], '2026-03-01')).toBe('2026-H1');
  });

  it('passes over what is open, and leaves gaps of the past to whoever means them', () => {
    expect(next(['2025', '2026-H1'], '2026-11-21')).toBe('2026');
    expect(next(['2026', '2025-H1'], '2026-11-21')).toBe('2027-H1');
    expect(next(['2027-H1', '2025'], '2026-11-21')).toBe('2026');
    expect(next(['2026', '2027-H1', '2027'], '2026-11-21')).toBe('2026-H1');
  });

  it('keeps to the half and the year, and to kinds that have been opened in this regime', () => {
    expect(next(['2026'], '2026-11-21')).toBe('2027-H1');
    expect(next(['2025-Q1@sector'], '2026-11-21')).toBe('2026');
    expect(nextToOpen(SECTOR, [], '2026-11-21')?.code).toBe('2027-Q1@sector');
  });

  it('has nothing to propose when all are open', () =>
    expect(next(['2025-H1', '2025', '2026-H1', '2026', '2027-H1', '2027'], '2026-11-21')).toBeUndefined());
});
