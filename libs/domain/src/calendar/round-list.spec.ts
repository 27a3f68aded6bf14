import fc from 'fast-check';
import { listRounds, ROUND_SORTS, type ListedRound } from './round-list.js';
import { roundPhase } from './round.js';

const round = (id: number, period: string, dueOn: string): ListedRound => ({
  ...{ id, period, dueOn, opensOn: '2026-01-01', cutoffOn: '2026-01-01', closesOn: '2026-12-31' },
});
const rounds = [
  round(1, '2025', '2025-12-05'),
  round(2, '2026-H1', '2026-06-05'),
  round(3, '2026', '2026-12-05'),
  round(4, '2025-H1', '2026-12-05'),
];
const list = (filter: object, by: (typeof ROUND_SORTS)[number], descending = false) =>
  listRounds(rounds, filter, { by, descending }, (one) => roundPhase(one, '2026-06-06')).map(({ id }) => id);

it('stands in the order of periods, the half of a year before the whole, and turned round', () => {
  expect(list({}, 'period')).toEqual([4, 1, 2, 3]);
  expect(list({}, 'period', true)).toEqual([3, 2, 1, 4]);
});

it('has what is the same by a day with the latest period first, both ways', () => {
  expect(list({}, 'due')).toEqual([1, 2, 3, 4]);
  expect(list({}, 'due', true)).toEqual([3, 4, 2, 1]);
});

it('is narrowed by phase and by year', () => {
  expect(list({ year: 2025 }, 'period')).toEqual([4, 1]);
  expect(list({ phase: 'overdue' }, 'period')).toEqual([1, 2]);
  expect(list({ phase: 'not-open' }, 'period')).toEqual([]);
});

it('never loses a round and never tells one twice', () =>
  fc.assert(
    fc.property(fc.constantFrom(...ROUND_SORTS), fc.boolean(), (by, descending) => {
      expect(list({}, by, descending).toSorted()).toEqual([1, 2, 3, 4]);
    }),
  ));
