/** The benchmark runs, at a small size, prints what programs can read, and finds what it has to. */
import { CommandRefusal } from '../../../platform/command/command.js';
import { measurementRecorder, type Measurement } from '../measurement.js';
import { AIMED_AT } from './count.js';
import { questions } from './questions.js';
import { readQuestionsSize } from './size.js';

it('finds the planted mistakes and asks about few cells, beside plain ±50 %', async () => {
  const lines: Measurement[] = [];
  const record = measurementRecorder('questions', (line) => lines.push(JSON.parse(line) as Measurement));
  await questions({ units: 1000, years: 4, seed: 1 }, record, () => undefined);
  const of = (metric: string) => lines.find((line) => line.metric === metric)!;
  for (const kind of AIMED_AT) expect(of(`planted ${kind} found`).baseline).toMatchObject({ name: 'plain ±50 %' });
  // So few libraries, of which the largest are many, are not the country the bounds are for; enough to see that it aims better.
  const found = of('planted ×10, ÷10 and digit swaps found, with a number before');
  expect(found).toMatchObject({ bound: { min: 0.8 } });
  expect(found.value).toBeGreaterThan(found.baseline!.value);
  const asked = of('cells questioned, of all with a number');
  expect(asked).toMatchObject({ bound: { max: 0.05 } });
  expect(asked.value).toBeLessThan(asked.baseline!.value);
}, 120_000);

it('takes its size from the command line', () => {
  expect(readQuestionsSize([])).toEqual({ units: 10_000, years: 4, seed: 1 });
  expect(readQuestionsSize(['--units', '2000', '--seed', '7'])).toEqual({ units: 2000, years: 4, seed: 7 });
  for (const wrong of [
    ['--units', '10'],
    ['--years', '1'],
    ['--speed', '1'],
    ['--seed', 'x'],
  ]) {
    expect(() => readQuestionsSize(wrong)).toThrow(CommandRefusal);
  }
});
