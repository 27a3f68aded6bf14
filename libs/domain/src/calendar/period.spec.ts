import {
  comparePeriods,
  daysInPeriod,
  firstHalf,
  parsePeriod,
  periodCode,
  previousEnd,
  previousYear,
} from './period.js';

const half2024 = { kind: 'half', year: 2024 } as const;
const year2026 = { kind: 'year', year: 2026 } as const;

describe('a period', () => {
  it('is written and read back', () => {
    for (const period of [half2024, year2026]) expect(parsePeriod(periodCode(period))).toEqual(period);
    for (const text of ['2026-H2', '26', '', '2026-h1', '2026 ']) expect(parsePeriod(text)).toBeUndefined();
  });

  it('counts its days, leap years included', () => {
    expect(daysInPeriod(half2024)).toBe(182); // 31 + 29 + 31 + 30 + 31 + 30
    expect(daysInPeriod({ kind: 'half', year: 2025 })).toBe(181);
    expect(daysInPeriod(year2026)).toBe(365);
  });

  it('knows the submissions it is compared with', () => {
    expect(previousYear(half2024)).toEqual({ kind: 'half', year: 2023 });
    expect(previousEnd(half2024)).toEqual({ kind: 'year', year: 2023 });
    expect(previousEnd(year2026)).toEqual({ kind: 'year', year: 2025 });
    expect(firstHalf(year2026)).toEqual({ kind: 'half', year: 2026 });
    expect(firstHalf(half2024)).toBeUndefined();
  });

  it('sorts the half before the whole', () => {
    const sorted = [year2026, { kind: 'half', year: 2026 } as const, half2024].sort(comparePeriods);
    expect(sorted.map(periodCode)).toEqual(['2024-H1', '2026-H1', '2026']);
  });
});
