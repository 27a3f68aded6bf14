/**
 * The public libraries of the demonstration against the Ministry's published series (domain facts, E.1), at the size where
 * all 63 provincial, 663 district and 3 300 commune libraries are there. Compared are the submissions of 2023 with the last
 * published row, carried on by the growth the demonstration assumes. Planted mistakes are left out; submissions that never
 * came are not, so that every sum lies a little below.
 */
import { isReported } from '@vlis/domain';
import { loadReference } from '../reference/load.js';
import { demonstrate } from './demonstrate.js';

const demonstration = demonstrate(loadReference(), {
  seed: 2026,
  units: 9_000,
  firstYear: 2023,
  years: 1,
  today: '2024-02-01',
});

/** Figures of the annual submissions by type and item. */
const figures = new Map<string, number[]>();
for (const library of demonstration.libraries) {
  const annual = demonstration.submissionsFor(library).find(({ period }) => period === '2023');
  if (!annual) continue;
  const mistaken = new Set(annual.planted.map(({ item }) => item));
  for (const code of ['B01', 'C01', 'D02', 'E04', 'E10', 'L02']) {
    const cell = annual.derived.get(code);
    if (!isReported(cell) || mistaken.has(code)) continue;
    const name = `${library.states[0]!.type} ${code}`;
    figures.set(name, [...(figures.get(name) ?? []), cell.value.toNumber()]);
  }
}
const of = (type: string, code: string): readonly number[] => figures.get(`${type} ${code}`) ?? [];
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!;
const since = (total: number, growth: number, years: number): number => total * (1 + growth) ** years;

/** Visits of 2017 are known as a total; by level as in 2016. */
const VISITS = 29_477_733 / 25_205_656;

describe('sums of 2023 against the series', () => {
  it.each([
    ['copies, National Library', 'N', 'B01', since(1_657_776, 0.016, 6), 0.03],
    ['copies, provincial', 'T', 'B01', since(16_432_184, 0.018, 6), 0.03],
    ['copies, district', 'H', 'B01', since(8_271_352, 0.003, 6), 0.03],
    ['copies, commune', 'X', 'B01', since(6_837_512, 0.003, 6), 0.06],
    ['cards issued, provincial', 'T', 'D02', since(278_403, 0.01, 6), 0.06],
    ['cards issued, district', 'H', 'D02', since(192_315, 0.005, 6), 0.05],
    ['visits, provincial', 'T', 'E04', since(13_331_630 * VISITS, 0.005, 6), 0.06],
    ['visits, district', 'H', 'E04', since(9_073_501 * VISITS, -0.005, 6), 0.05],
    ['circulation, provincial', 'T', 'E10', since(30_900_061, 0, 7), 0.06],
    ['circulation, district', 'H', 'E10', since(14_457_157, -0.01, 7), 0.06],
    ['reading rooms', 'QL', 'L02', since(19_881, 0.006, 4), 0.05],
  ])('%s', (_name, type, code, expected, tolerance) => {
    expect(Math.abs(sum(of(type, code)) / expected - 1)).toBeLessThan(tolerance);
  });

  it('additions are about 2 % of the stock, as published (805 307 of 39 810 824)', () => {
    const levels = ['N', 'T', 'H', 'X'];
    const added = sum(levels.map((type) => sum(of(type, 'C01'))));
    const held = sum(levels.map((type) => sum(of(type, 'B01'))));
    expect(added / held).toBeGreaterThan(0.018);
    expect(added / held).toBeLessThan(0.024);
  });
});

describe('the shape of sizes', () => {
  it.each(['T', 'H', 'X', 'G', 'U'])('is skewed: the mean of type %s lies well above the typical library', (type) => {
    const values = of(type, 'B01');
    const ratio = sum(values) / values.length / median(values);
    expect(ratio).toBeGreaterThan(1.1);
    expect(ratio).toBeLessThan(2);
  });

  it('sets Hà Nội and Thành phố Hồ Chí Minh apart', () => {
    const stockOf = (code: string) => {
      const library = demonstration.libraries.find(({ key }) => key === `demo:T:${code}`)!;
      const cell = demonstration.submissionsFor(library).at(-1)!.derived.get('B01');
      return isReported(cell) ? cell.value.toNumber() : 0;
    };
    const [largest, second] = of('T', 'B01').toSorted((a, b) => b - a);
    expect([stockOf('79'), stockOf('01')]).toEqual([largest, second]);
    expect(largest! / median(of('T', 'B01'))).toBeGreaterThan(4);
  });

  it('keeps the averages of E.2: about 2 000 copies in a commune library, 12 500 in a district one', () => {
    expect(sum(of('X', 'B01')) / of('X', 'B01').length).toBeCloseTo(2_140, -2);
    expect(sum(of('H', 'B01')) / of('H', 'B01').length).toBeCloseTo(12_700, -3);
  });
});
