import { periodCode, roundPhase } from '@vlis/domain';
import { loadReference } from '../reference/load.js';
import { roundsOf } from './calendar.js';
import type { DemonstrationOptions } from './options.js';

const reference = loadReference();
const asked = (changes: Partial<DemonstrationOptions>): DemonstrationOptions => ({
  seed: 1,
  units: 1_000,
  firstYear: 2025,
  years: 2,
  today: '2026-11-21',
  ...changes,
});
const periods = (options: DemonstrationOptions) => roundsOf(reference, options).map(({ period }) => periodCode(period));

describe('roundsOf', () => {
  it('gives two rounds a year, oldest first', () => {
    expect(periods(asked({}))).toEqual(['2025-H1', '2025', '2026-H1', '2026']);
  });

  it('takes the days of the reference data, and the same days in years they do not name', () => {
    const rounds = roundsOf(reference, asked({ firstYear: 2017, years: 10 }));
    expect(rounds).toHaveLength(20);
    expect(rounds[0]).toMatchObject({ cutoffOn: '2017-05-15', dueOn: '2017-06-05', closesOn: '2017-06-30' });
    for (const round of reference.rounds) expect(rounds).toContainEqual(round);
  });

  it('leaves out what has not opened by today', () => {
    expect(periods(asked({ today: '2026-11-15' }))).toEqual(['2025-H1', '2025', '2026-H1']);
    expect(periods(asked({ today: '2026-11-16' }))).toContain('2026');
  });

  it('holds only the last round open', () => {
    const rounds = roundsOf(reference, asked({}));
    expect(
      rounds.filter((round) => roundPhase(round, '2026-11-21') !== 'closed').map(({ period }) => periodCode(period)),
    ).toEqual(['2026']);
  });
});
