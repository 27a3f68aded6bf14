import { hashOf, Random } from './random.js';

const draws = (random: Random, n: number) => Array.from({ length: n }, () => random.next());
const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

describe('Random', () => {
  it('repeats itself for the same seed and name, and for no other', () => {
    expect(draws(new Random(7, 'a'), 5)).toEqual(draws(new Random(7, 'a'), 5));
    expect(draws(new Random(7, 'a'), 5)).not.toEqual(draws(new Random(7, 'b'), 5));
    expect(draws(new Random(7, 'a'), 5)).not.toEqual(draws(new Random(8, 'a'), 5));
  });

  it('never changes: these figures are in the demonstrations of every installation', () => {
    expect(draws(new Random(2026, 'demo:T:66'), 3)).toMatchSnapshot();
    expect(hashOf(2026, 'demo:T:66')).toMatchSnapshot();
  });

  it('spreads evenly over [0, 1)', () => {
    const values = draws(new Random(1, 'even'), 40_000);
    expect(mean(values)).toBeCloseTo(0.5, 2);
    const tenths = values.reduce(
      (counts, value) => counts.with(Math.floor(value * 10), counts[Math.floor(value * 10)]! + 1),
      Array<number>(10).fill(0),
    );
    for (const count of tenths) expect(Math.abs(count - 4_000)).toBeLessThan(250);
  });

  it('draws normal values, and log-normal factors with mean 1', () => {
    const random = new Random(1, 'normal');
    const values = Array.from({ length: 40_000 }, () => random.normal());
    expect(mean(values)).toBeCloseTo(0, 1);
    expect(mean(values.map((value) => value * value))).toBeCloseTo(1, 1);
    expect(mean(Array.from({ length: 40_000 }, () => random.factor(0.6)))).toBeCloseTo(1, 1);
  });

  it('counts whole numbers around a mean', () => {
    const random = new Random(1, 'count');
    expect(mean(Array.from({ length: 20_000 }, () => random.count(0.3)))).toBeCloseTo(0.3, 1);
    expect(random.count(0)).toBe(0);
  });

  it('picks by weight and never what weighs nothing', () => {
    const random = new Random(1, 'weights');
    const picks = Array.from({ length: 3_000 }, () => random.weighted({ often: 9, seldom: 1, never: 0 }));
    expect(picks.filter((pick) => pick === 'often').length).toBeGreaterThan(2_500);
    expect(picks).not.toContain('never');
  });
});
