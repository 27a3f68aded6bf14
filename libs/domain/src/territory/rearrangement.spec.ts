import { rearrangedBetween, rearrangements } from './rearrangement.js';

// 21 provinces of today began on 01/07/2025, ten are older than the register, three became cities later.
const provinces = [
  ...Array.from({ length: 21 }, () => ({ validFrom: '2025-07-01' })),
  ...Array.from({ length: 10 }, () => ({ validFrom: '2004-07-01' })),
  ...['2026-04-30', '2026-09-01', '2026-09-20'].map((validFrom) => ({ validFrom })),
];

it('is a day on which many of the provinces begin, not one on which a province becomes a city', () => {
  expect(rearrangements(provinces)).toEqual(['2004-07-01', '2025-07-01']);
  expect(rearrangements([])).toEqual([]);
});

it('lies between two periods where the earlier ended before it and the later on it or after', () => {
  const days = rearrangements(provinces);
  const between = (before: string, now: string) => rearrangedBetween(days, before, now);
  expect(between('2025-06-30', '2026-06-30')).toBe('2025-07-01');
  expect(between('2024-12-31', '2025-12-31')).toBe('2025-07-01');
  expect(between('2025-06-30', '2025-07-01')).toBe('2025-07-01');
  expect([between('2025-12-31', '2026-12-31'), between('2025-07-01', '2026-07-01')]).toEqual([undefined, undefined]);
});
