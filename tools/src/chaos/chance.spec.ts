import { chanceOf } from './chance.js';

const draws = (seed: number): readonly number[] => {
  const chance = chanceOf(seed);
  return Array.from({ length: 1000 }, () => chance.between(1, 6));
};

it('gives the same draws for the same seed, and others for another', () => {
  expect(draws(7)).toEqual(draws(7));
  expect(draws(7)).not.toEqual(draws(8));
});

it('stays within its bounds and reaches both', () => expect([...new Set(draws(1))].sort()).toEqual([1, 2, 3, 4, 5, 6]));

it('shuffles without losing or doubling anything', () => {
  const things = Array.from({ length: 50 }, (_, n) => n);
  const shuffled = chanceOf(3).shuffled(things);
  expect(shuffled).not.toEqual(things);
  expect([...shuffled].sort((a, b) => a - b)).toEqual(things);
});
