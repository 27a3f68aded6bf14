import { CommandRefusal } from '../../../platform/command/command.js';
import { readVisits } from './slow-line.js';
import { serialTrips } from './trips.js';

const trips = (...spans: readonly [asked: number, answered: number][]) =>
  spans.map(([asked, answered]) => ({ asked, answered }));

it('counts what waited for something else, and not what went beside it', () => {
  expect(serialTrips([])).toBe(0);
  expect(serialTrips(trips([0, 4], [0, 5], [1, 5]))).toBe(1);
  expect(serialTrips(trips([0, 4], [4, 8], [8, 12]))).toBe(3);
  // A page, two files that it names, and what the faster one asks.
  expect(serialTrips(trips([0, 4], [4, 8], [4, 14], [8, 12]))).toBe(3);
});

it('does not take the order in which answers come for a chain', () =>
  expect(serialTrips(trips([0, 10], [1, 2], [3, 4]))).toBe(2));

it('takes the number of visits from the command line', () => {
  expect([readVisits([]), readVisits(['--visits', '5'])]).toEqual([3, 5]);
  for (const wrong of [['--visits'], ['--visits', '0'], ['--pages', '3'], ['--visits', '2', '3']])
    expect(() => readVisits(wrong)).toThrow(CommandRefusal);
});
