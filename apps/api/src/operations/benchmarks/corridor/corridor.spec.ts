/** The benchmark runs, at a size at which its figures mean nothing, and prints what programs can read. */
import { application } from '../../../application.js';
import { randomBytes } from 'node:crypto';
import { CommandRefusal } from '../../../platform/command/command.js';
import { dropDatabase } from '../../../platform/database/drop-database.js';
import { databaseAt, onServer, ownerAt } from '../../../testing/template.js';
import { measurementRecorder, type Measurement } from '../measurement.js';
import { corridor } from './corridor.js';
import { readSize } from './size.js';

const QUERIES = ['nationalTotals', 'placeTable', 'ranking', 'series', 'indicatorTable'];

const METRICS: readonly (readonly [metric: RegExp, unit: string, beside: boolean])[] = [
  [/^register libraries$/, 'libraries/s', true],
  [/^open a round, median$/, 'ms', true],
  [/^bulk import$/, 'facts/s', true],
  [/^bulk acceptance at both levels$/, 'facts/s', true],
  [/^bulk acceptance at the province$/, 'facts/s', false],
  [/^bulk acceptance at the Ministry$/, 'facts/s', true],
  [/^one acceptance, until the national total shows it, median$/, 'ms', true],
  [/^one acceptance, committed, median$/, 'ms', true],
  [/^one acceptance, committed, p95$/, 'ms', false],
  [/^full rebuild of the roll-up, \d+ measures, median$/, 's', true],
  [/^full rebuild of the roll-up, beside the items alone$/, 's', true],
  [/^longest an acceptance waited during a full rebuild$/, 'ms', true],
  [/^facts stored$/, 'facts', false],
  [/^storage per fact$/, 'bytes', true],
  [/^storage per fact, beside the number known$/, 'bytes', true],
  ...QUERIES.flatMap((query) => [
    [new RegExp(`^${query}, .*, p50$`), 'ms', true] as const,
    [new RegExp(`^${query}, .*, p95$`), 'ms', true] as const,
  ]),
  ...['an officer of a province', 'a librarian'].flatMap((who) =>
    QUERIES.flatMap((query) => [
      [new RegExp(`^${query}, .*, asked by ${who}, the slowest first question$`), 'ms', false] as const,
      [new RegExp(`^${query}, .*, asked by ${who}, p95$`), 'ms', false] as const,
    ]),
  ),
  ...['nationalTotals, 8 items', 'placeTable, 8 items × provinces', 'an officer’s queue, 50 rows'].map(
    (name) => [new RegExp(`^${name}, behind row-level security, median$`), 'ms', true] as const,
  ),
  [/^a librarian’s report opened, behind row-level security, median$/, 'ms', true],
  [/^a save, behind row-level security, median$/, 'ms', true],
  [/^peak memory of the process, generator included$/, 'MB', true],
  [/^load of the machine over the last 15 minutes, beside its cores$/, 'processes', true],
  [/^the whole run$/, 's', false],
];

describe('the benchmark of the corridor', () => {
  const name = `vlis_suite_${randomBytes(6).toString('hex')}`;
  const lines: Measurement[] = [];
  beforeAll(async () => {
    await onServer((client) => client.query(`create database ${name}`));
    process.env.VLIS_PROFILE = 'embedded';
    process.env.DATABASE_URL = databaseAt(name);
    process.env.DATABASE_OWNER_URL = ownerAt(name);
    const record = measurementRecorder('corridor', (line) => lines.push(JSON.parse(line) as Measurement));
    await corridor(application, { units: 300, rounds: 2, seed: 1, singles: 5, calls: 5 }, record, () => undefined);
  }, 180_000);
  afterAll(() => onServer((client) => dropDatabase(client, name)));

  it('says each thing once, in order', () => {
    expect(lines.map(({ metric }) => metric)).toEqual(
      METRICS.map(([metric]) => expect.stringMatching(metric) as string),
    );
    expect(lines.map(({ unit }) => unit)).toEqual(METRICS.map(([, unit]) => unit));
  });

  it('gives numbers that can be, beside what they are held against', () => {
    for (const [i, { bench, value, baseline, ratio }] of lines.entries()) {
      expect(bench).toBe('corridor');
      expect(value).toBeGreaterThanOrEqual(0);
      expect(baseline !== undefined).toBe(METRICS[i]![2]);
      expect(ratio !== undefined).toBe(baseline !== undefined);
      if (baseline) expect(ratio! / (value / baseline.value)).toBeCloseTo(1, 1);
    }
  });

  it('finds a fact to take a fraction of what a narrow row takes', () => {
    const { baseline } = lines.find(({ metric }) => metric === 'storage per fact')!;
    // 28 bytes of row header and pointer, 24 of values, and as much again for the key.
    expect(baseline!.value).toBeGreaterThan(60);
  });
});

it('takes its size from the command line', () => {
  expect(readSize([])).toMatchObject({ units: 50_000, rounds: 4 });
  expect(readSize(['--units', '300', '--calls', '5'])).toMatchObject({ units: 300, rounds: 4, calls: 5 });
  for (const wrong of [
    ['--units', '1'],
    ['--rounds', 'four'],
    ['--speed', '1'],
  ]) {
    expect(() => readSize(wrong)).toThrow(CommandRefusal);
  }
});
