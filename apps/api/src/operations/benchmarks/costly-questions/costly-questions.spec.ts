/** The benchmark runs, at a size at which its figures mean nothing, and prints what programs can read. */
import { application } from '../../../application.js';
import { randomBytes } from 'node:crypto';
import { CommandRefusal } from '../../../platform/command/command.js';
import { dropDatabase } from '../../../platform/database/drop-database.js';
import { EXPENSIVE_TO_VALIDATE, THREE_PRICED, THREE_SHAPES } from '../../../platform/graphql/hostile-documents.js';
import { databaseAt, onServer, ownerAt } from '../../../testing/template.js';
import { measurementRecorder, type Measurement } from '../measurement.js';
import { ask } from './asking.js';
import { costlyQuestions } from './costly-questions.js';
import { readCalls } from './size.js';

const name = `vlis_suite_${randomBytes(6).toString('hex')}`;
beforeAll(() => onServer((client) => client.query(`create database ${name}`)));
afterAll(() => onServer((client) => dropDatabase(client, name)));

it('has every costly question refused, and says how long that takes beside a cheap one', async () => {
  process.env.VLIS_PROFILE = 'embedded';
  process.env.DATABASE_URL = databaseAt(name);
  process.env.DATABASE_OWNER_URL = ownerAt(name);
  const lines: Measurement[] = [];
  const record = measurementRecorder('costly-questions', (line) => lines.push(JSON.parse(line) as Measurement));
  await costlyQuestions(application, { calls: 2, atOnce: 3 }, record, () => undefined, ask);

  const of = (metric: string): Measurement | undefined => lines.find((line) => line.metric === metric);
  const shapes = Object.keys(THREE_SHAPES);
  const costly = [...shapes, ...Object.keys({ ...THREE_PRICED, ...EXPENSIVE_TO_VALIDATE })];
  for (const question of [...costly, ...shapes.map((shape) => `production: ${shape}`)]) {
    expect(of(`refused, ${question}: p95`)).toMatchObject({ unit: 'ms', bound: { max: 50 }, baseline: {} });
    for (const part of ['p50', 'max']) expect(of(`refused, ${question}: ${part}`)!.baseline!.value).toBeGreaterThan(0);
  }
  for (const none of [
    'costly questions not refused as such',
    'production: not refused as such',
    'answers that the other account did not get',
  ])
    expect(of(none)).toMatchObject({ value: 0, bound: { max: 0 } });
}, 180_000);

it('takes its size from the command line', () => {
  expect(readCalls([])).toEqual({ calls: 100, atOnce: 40 });
  expect(readCalls(['--calls', '5', '--at-once', '2'])).toEqual({ calls: 5, atOnce: 2 });
  for (const wrong of [
    ['--calls', '0'],
    ['--at-once', '1e3'],
    ['--speed', '1'],
  ])
    expect(() => readCalls(wrong)).toThrow(CommandRefusal);
});
