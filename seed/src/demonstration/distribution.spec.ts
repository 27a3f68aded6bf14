import { normalQuantile, rankScores, withMeanOne } from './distribution.js';

describe('normalQuantile', () => {
  // Values of any table of the normal distribution.
  it.each([
    [0.5, 0],
    [0.975, 1.959964],
    [0.025, -1.959964],
    [0.99, 2.326348],
    [0.001, -3.090232],
  ])('%d → %d', (p, value) => expect(normalQuantile(p)).toBeCloseTo(value, 5));
});

it('ranks spread evenly round 0, ascending', () => {
  const scores = rankScores(63);
  expect(scores).toEqual([...scores].toSorted((a, b) => a - b));
  expect(scores.reduce((sum, score) => sum + score, 0)).toBeCloseTo(0, 8);
});

it('weights keep their proportions and have mean 1', () => {
  expect(withMeanOne([1, 2, 3])).toEqual([0.5, 1, 1.5]);
});
