import { periodCode } from './period.js';
import { daysInOrder } from './round.js';
import { nextToOpen, periodsToOpen, usualDays } from './usual-days.js';

describe('the usual calendar', () => {
  it('asks six months by 05/6 and the year by 05/12', () => {
    expect(usualDays({ kind: 'half', year: 2027 })).toEqual({
      ...{ cutoffOn: '2027-05-15', opensOn: '2027-05-16', dueOn: '2027-06-05', closesOn: '2027-06-30' },
    });
    expect(usualDays({ kind: 'year', year: 2026 })).toEqual({
      ...{ cutoffOn: '2026-11-15', opensOn: '2026-11-16', dueOn: '2026-12-05', closesOn: '2026-12-31' },
    });
  });

  it('has its days in order', () => {
    for (const kind of ['half', 'year'] as const) expect(daysInOrder(usualDays({ kind, year: 2028 }))).toBe(true);
  });
});

describe('which period is opened next', () => {
  const toOpen = (opened: readonly string[], today: string) => periodsToOpen(opened, today).map(periodCode);
  const next = (opened: readonly string[], today: string) => {
    const period = nextToOpen(opened, today);
    return period && periodCode(period);
  };

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
    expect(next(['2026'], '2026-11-21')).toBe('2027-H1');
    expect(next(['2027-H1'], '2026-11-21')).toBe('2026');
    expect(next(['2026', '2027-H1', '2027'], '2026-11-21')).toBe('2026-H1');
  });

  it('has nothing to propose when all are open', () =>
    expect(next(['2025-H1', '2025', '2026-H1', '2026', '2027-H1', '2027'], '2026-11-21')).toBeUndefined());
});
