import { firstHalfOf, wholeYear } from '../testing/calendar-year.js';
import { countedDays, dayOf, daysInOrder, isLate, roundPhase } from './round.js';

const annual2026 = { opensOn: '2026-11-01', cutoffOn: '2026-11-15', dueOn: '2026-12-05', closesOn: '2027-02-28' };

describe('the days a submission counts', () => {
  it('end at the cut-off, or with the period where that comes first', () => {
    const year = wholeYear(2026);
    expect(countedDays({ period: year, cutoffOn: '2026-11-15' })).toEqual({ from: '2026-01-01', to: '2026-11-15' });
    expect(countedDays({ period: year, cutoffOn: '2027-01-31' })).toEqual({ from: '2026-01-01', to: '2026-12-31' });
    const half = firstHalfOf(2026);
    expect(countedDays({ period: half, cutoffOn: '2026-07-10' })).toEqual({ from: '2026-01-01', to: '2026-06-30' });
  });
});

describe('a round', () => {
  it.each([
    ['2026-10-31', 'not-open'],
    ['2026-11-01', 'open'],
    ['2026-12-05', 'open'],
    ['2026-12-06', 'overdue'],
    ['2027-02-28', 'overdue'],
    ['2027-03-01', 'closed'],
  ])('on %s is %s', (today, phase) => expect(roundPhase(annual2026, today)).toBe(phase));

  it('counts the last second of the due day in Việt Nam as on time', () => {
    expect(isLate(new Date('2026-12-05T16:59:59Z'), annual2026.dueOn)).toBe(false); // 23:59:59 in Hà Nội
    expect(isLate(new Date('2026-12-05T17:00:00Z'), annual2026.dueOn)).toBe(true); // 00:00:00 of 06/12
    expect(dayOf(new Date('2026-12-05T17:00:00Z'))).toBe('2026-12-06');
  });

  it('has its days in order', () => {
    expect(daysInOrder(annual2026)).toBe(true);
    expect(daysInOrder({ ...annual2026, dueOn: '2026-10-01' })).toBe(false);
  });
});
