import { refuseByRound, roundGate } from './round-gate.js';

const days = { opensOn: '2025-11-16', cutoffOn: '2025-11-15', dueOn: '2025-12-05', closesOn: '2025-12-31' };
const refusedOn = (today: string, returnedUntil: string | null = null) => {
  const refusal = refuseByRound({ days, returnedUntil }, today);
  return refusal && [refusal.code, refusal.params];
};

it('is open from the first day to the last, the due day or not', () => {
  expect(['2025-11-16', '2025-12-05', '2025-12-06', '2025-12-31'].map((day) => refusedOn(day))).toEqual(Array(4));
  expect(refusedOn('2025-11-15')).toEqual(['ROUND_NOT_OPEN', { opensOn: '2025-11-16' }]);
  expect(refusedOn('2026-01-01')).toEqual(['ROUND_CLOSED', { closesOn: '2025-12-31' }]);
});

it('opens a closed round for the submission that was returned, to the end of its day', () => {
  expect(refusedOn('2026-02-10', '2026-02-10')).toBeUndefined();
  expect(refusedOn('2026-02-11', '2026-02-10')).toEqual(['RETURN_CLOSED', { until: '2026-02-10' }]);
  expect(refusedOn('2025-11-20', '2026-02-10')).toBeUndefined();
});

it('opens no round that has not begun, whatever was returned', () =>
  expect(refusedOn('2025-11-01', '2026-02-10')).toEqual(['ROUND_NOT_OPEN', { opensOn: '2025-11-16' }]));

it('asks the same of a phase that is known already, as a screen has it', () => {
  expect(roundGate('closed', '2026-02-11', '2026-02-10')).toBe('return-closed');
  expect(roundGate('closed', '2026-02-11', null)).toBe('closed');
  expect(roundGate('overdue', '2026-02-11', '2026-02-10')).toBeUndefined();
});
