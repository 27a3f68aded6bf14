import { comingRound, newestFirst, readingRound, workingRound } from './choose.js';

const round = (period: string, phase: 'NOT_OPEN' | 'OPEN' | 'OVERDUE' | 'CLOSED', dueOn: string) => ({
  period,
  phase,
  dueOn,
});

const rounds = [
  round('2025-H1', 'CLOSED', '2025-05-25'),
  round('2025', 'CLOSED', '2025-11-25'),
  round('2026-H1', 'OPEN', '2026-05-25'),
  round('2026', 'NOT_OPEN', '2026-11-25'),
];

describe('which round a page means', () => {
  it('works on the open one, nearest deadline first', () => {
    expect(workingRound(rounds)?.period).toBe('2026-H1');
    expect(workingRound([...rounds, round('2025-extra', 'OVERDUE', '2026-03-01')])?.dueOn).toBe('2026-03-01');
    expect(workingRound(rounds.slice(0, 2))).toBeUndefined();
  });

  it('reads the newest closed one, before one that is still being collected', () =>
    expect(readingRound(rounds)?.period).toBe('2025'));

  it('reads the open one when nothing has been closed yet', () =>
    expect(readingRound(rounds.slice(2))?.period).toBe('2026-H1'));

  it('announces the next', () => expect(comingRound(rounds)?.period).toBe('2026'));

  it('sorts the whole year before its half', () =>
    expect(newestFirst(rounds).map(({ period }) => period)).toEqual(['2026', '2026-H1', '2025', '2025-H1']));
});
