import fc from 'fast-check';
import { isRefusal } from '../shared/refusal.js';
import { CALENDAR_REGIME, firstHalfOf, wholeYear } from '../testing/calendar-year.js';
import { daysAfter } from './working-days.js';
import { planRound, type OpenRoundCommand } from './plan-round.js';
import { countedDays, daysInOrder } from './round.js';
import { usualDays } from './regime.js';

const command = (differing: Partial<OpenRoundCommand> = {}): OpenRoundCommand => ({
  ...usualDays(CALENDAR_REGIME, 'Y', 2026),
  ...{ period: '2026', formVersionId: 1, ...differing },
});
const known = { regime: CALENDAR_REGIME, periods: [firstHalfOf(2026), wholeYear(2025)] };

/** `closesOn COUNTED_LATER` */
const wrong = (differing: Partial<OpenRoundCommand>, where = known): readonly string[] => {
  const plan = planRound(command(differing), where);
  return isRefusal(plan) ? (plan.issues ?? []).map(({ path, code }) => `${path} ${code}`) : [];
};

it('takes the days of the regime, and its relations', () =>
  expect(planRound(command(), known)).toEqual({
    ...{ ...usualDays(CALENDAR_REGIME, 'Y', 2026), formVersionId: 1, period: wholeYear(2026) },
  }));

it('takes days of its own, on whose year the relations do not depend', () =>
  expect(planRound(command({ firstDay: '2026-02-01', lastDay: '2026-12-15' }), known)).toMatchObject({
    period: { ...wholeYear(2026), firstDay: '2026-02-01', lastDay: '2026-12-15' },
  }));

it.each<readonly [string, Partial<OpenRoundCommand>, string]>([
  ['a name that means nothing', { period: 'hai nghìn' }, 'period UNKNOWN_PERIOD'],
  ['a part that the regime has not', { period: '2026-Q1' }, 'period UNKNOWN_PERIOD'],
  ['another regime', { period: '2026@sector' }, 'period UNKNOWN_PERIOD'],
  ['days in no order', { dueOn: '2027-02-01' }, 'closesOn DAYS_OUT_OF_ORDER'],
  ['a cut-off before the first day', { cutoffOn: '2025-12-31' }, 'cutoffOn DAYS_OUT_OF_ORDER'],
  ['a due day before the last day that counts', { dueOn: '2026-11-14', opensOn: '2026-11-01' }, 'dueOn COUNTED_LATER'],
  [
    'a close before it',
    { opensOn: '2026-11-01', dueOn: '2026-11-10', closesOn: '2026-11-12' },
    'closesOn COUNTED_LATER',
  ],
  ['last before first', { firstDay: '2026-05-01', lastDay: '2026-04-30' }, 'lastDay DAYS_OUT_OF_ORDER'],
  ['a year that is not its name’s', { lastDay: '2027-01-31' }, 'lastDay YEAR_OUT_OF_BOUNDS'],
  ['a first day of another century', { firstDay: '1926-01-01' }, 'firstDay YEAR_OUT_OF_BOUNDS'],
  ['days of another year', { firstDay: '2025-12-31' }, 'firstDay PERIOD_OVERLAPS'],
])('refuses %s at its field', (_, differing, where) => expect(wrong(differing)).toContain(where));

it('keeps the days of a period that has been opened', () => {
  const opened = { ...known, periods: [wholeYear(2026)] };
  expect(wrong({}, opened)).toEqual([]);
  expect(wrong({ firstDay: '2026-01-02' }, opened)).toEqual(['firstDay PERIOD_SETTLED']);
  const own = { ...known, periods: [{ ...wholeYear(2026), lastDay: '2026-12-15' }] };
  expect(planRound(command(), own)).toMatchObject({ period: { lastDay: '2026-12-15' } });
});

it('never plans a round that is due or closes before the last day it counts', () => {
  const day = fc.integer({ min: -420, max: 420 }).map((days) => daysAfter('2026-12-31', days));
  fc.assert(
    fc.property(fc.record({ opensOn: day, cutoffOn: day, dueOn: day, closesOn: day, lastDay: day }), (days) => {
      const plan = planRound(command(days), known);
      fc.pre(!isRefusal(plan));
      const { to } = countedDays(plan);
      expect(daysInOrder(plan) && to <= plan.dueOn && to <= plan.closesOn).toBe(true);
    }),
    { numRuns: 2000 },
  );
});
