import type { RoundLine } from '../obligations/choose.js';
import { listed, orderOf, readFilter, USUAL_ORDER } from './list.js';

const round = (id: number, period: string, phase: RoundLine['phase']): RoundLine => ({
  ...{ id, period, phase, formVersionId: 1 },
  ...{
    startsOn: '2026-01-01',
    endsOn: '2026-12-31',
    opensOn: '2026-01-01',
    cutoffOn: '2026-01-01',
    dueOn: '2026-06-05',
    closesOn: '2026-12-31',
  },
});
const rounds = [round(1, '2025', 'CLOSED'), round(2, '2026', 'OPEN'), round(3, '2026-H1', 'OVERDUE')];

it('has the latest first, and is turned round by the head of the period', () => {
  expect(listed(rounds, {}, undefined).map(({ id }) => id)).toEqual([2, 3, 1]);
  expect(listed(rounds, {}, { field: 'period', order: 'ASC' }).map(({ id }) => id)).toEqual([1, 3, 2]);
  expect(orderOf({ field: 'nowhere', order: 'ASC' })).toEqual(orderOf(USUAL_ORDER));
});

it('is narrowed by phase and year, and by nothing that is neither', () => {
  expect(listed(rounds, readFilter({ phase: 'OVERDUE' }), undefined).map(({ id }) => id)).toEqual([3]);
  expect(listed(rounds, readFilter({ year: 2025 }), undefined).map(({ id }) => id)).toEqual([1]);
  expect(readFilter({ phase: 'LATE', year: 'x', other: 1 })).toEqual({});
});
