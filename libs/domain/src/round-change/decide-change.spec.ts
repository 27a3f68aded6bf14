import fc from 'fast-check';
import { countedDays, daysInOrder, type RoundDays } from '../calendar/round.js';
import { daysAfter } from '../calendar/working-days.js';
import { isRefusal } from '../shared/refusal.js';
import { wholeYear } from '../testing/calendar-year.js';
import { decideChange, type ChangeWish } from './decide-change.js';

const days: RoundDays = { opensOn: '2026-11-16', cutoffOn: '2026-11-15', dueOn: '2026-12-05', closesOn: '2026-12-31' };
const round = { ...days, period: wholeYear(2026), year: 2026 };
const TODAY = '2026-12-01';

const decide = (wish: Partial<ChangeWish>, today = TODAY) =>
  decideChange(round, { ...days, reason: 'Bão số 9 làm mất điện', ...wish }, today);
const wrong = (wish: Partial<ChangeWish>, today = TODAY): readonly string[] => {
  const decided = decide(wish, today);
  return isRefusal(decided) ? [decided.code, ...decided.issues.map(({ path, code }) => `${path} ${code}`)] : [];
};

it('moves the due day, and keeps who owes', () =>
  expect(decide({ dueOn: '2026-12-15', reason: ' Bão số 9 làm mất điện ' })).toEqual({
    ...{ days: { ...days, dueOn: '2026-12-15' }, reason: 'Bão số 9 làm mất điện' },
  }));

it('opens a closed round again', () => {
  expect(wrong({ closesOn: '2027-02-28' }, '2027-01-10')).toEqual([]);
  expect(wrong({ dueOn: '2027-01-20', closesOn: '2027-02-28' }, '2027-01-10')).toEqual([]);
});

it.each<readonly [string, Partial<ChangeWish>, string]>([
  ['what changes nothing', {}, 'NOTHING_CHANGED'],
  ['a deadline in the past', { dueOn: '2026-11-30' }, 'dueOn DAY_PASSED'],
  ['a close in the past', { closesOn: '2026-11-30' }, 'closesOn DAY_PASSED'],
  ['another opening once it is open', { opensOn: '2026-12-02' }, 'opensOn OPEN_ALREADY'],
  ['days in no order', { dueOn: '2027-01-15' }, 'closesOn DAYS_OUT_OF_ORDER'],
  ['a year that nobody means', { closesOn: '9999-12-31' }, 'closesOn YEAR_OUT_OF_BOUNDS'],
  ['no reason', { dueOn: '2026-12-15', reason: ' \n ' }, 'reason EXPLANATION_TOO_SHORT'],
  ['a reason nobody reads', { dueOn: '2026-12-15', reason: 'x'.repeat(2001) }, 'reason TEXT_TOO_LONG'],
])('refuses %s', (_, wish, where) => expect(wrong(wish)).toContain(where));

it('refuses a due day before the last day that counts, also of a round that is not open yet', () => {
  expect(wrong({ opensOn: '2026-11-10', dueOn: '2026-11-14' }, '2026-11-01')).toContain('dueOn COUNTED_LATER');
  expect(wrong({ opensOn: '2026-11-10' }, '2026-11-01')).toEqual([]);
});

it('leaves every round in order, counted before it is due, and never moves a day into the past', () => {
  const day = fc.integer({ min: -200, max: 200 }).map((count) => daysAfter(TODAY, count));
  fc.assert(
    fc.property(fc.record({ opensOn: day, dueOn: day, closesOn: day }), day, (wish, today) => {
      const decided = decide(wish, today);
      fc.pre(!isRefusal(decided));
      const { to } = countedDays({ period: round.period, cutoffOn: decided.days.cutoffOn });
      expect(daysInOrder(decided.days) && to <= decided.days.dueOn).toBe(true);
      for (const key of ['opensOn', 'dueOn', 'closesOn'] as const)
        expect(decided.days[key] === round[key] || decided.days[key] >= today).toBe(true);
    }),
    { numRuns: 3000 },
  );
});
