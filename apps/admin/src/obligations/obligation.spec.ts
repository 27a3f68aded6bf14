import { byUrgency, nextStep, TURNS, type Obligation } from './obligation.js';

const obligation = (state: Obligation['state'], dueOn = '2026-05-25') => ({ state, dueOn }) as Obligation;

describe('what a library does next', () => {
  it('offers one step for each state', () => {
    expect(nextStep({ state: 'NOT_STARTED' }).label).toBe('obligations.start');
    expect(nextStep({ state: 'DRAFT' }).label).toBe('obligations.carryOn');
    expect(nextStep({ state: 'RETURNED', submission: { openQueries: 1 } }).label).toBe('obligations.answer');
    expect(nextStep({ state: 'RETURNED', submission: { openQueries: 0 } }).label).toBe('obligations.carryOn');
    expect(nextStep({ state: 'SUBMITTED' })).toEqual({ label: 'obligations.look', urgent: false });
  });

  it('has each state in one turn, so that of many obligations none is left out', () =>
    expect(Object.values(TURNS).flat().toSorted()).toEqual([
      ...['DRAFT', 'NOT_STARTED', 'OFFICIAL', 'RETURNED', 'SUBMITTED', 'WITHDRAWN'],
    ]));

  it('puts what was returned first, and what is in hand before what is on its way, each by deadline', () => {
    const obligations = [
      ...[
        obligation('SUBMITTED', '2026-01-01'),
        obligation('NOT_STARTED', '2026-06-02'),
        obligation('DRAFT', '2026-06-01'),
      ],
      ...[obligation('RETURNED', '2026-12-05'), obligation('RETURNED', '2026-12-01')],
    ];
    expect(obligations.toSorted(byUrgency).map(({ state, dueOn }) => `${state} ${dueOn}`)).toEqual([
      ...['RETURNED 2026-12-01', 'RETURNED 2026-12-05', 'DRAFT 2026-06-01', 'NOT_STARTED 2026-06-02'],
      'SUBMITTED 2026-01-01',
    ]);
  });
});
