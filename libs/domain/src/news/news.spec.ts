import { hearersOf } from './news.js';

it('is told to each once, and never to who did it', () => {
  expect(hearersOf([4, 2, 4, 3], 3)).toEqual([4, 2]);
  expect(hearersOf([3], 3)).toEqual([]);
  expect(hearersOf([], 3)).toEqual([]);
});
