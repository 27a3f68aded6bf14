/** The benchmark of reports runs, and reminds everybody once. */
import { application } from '../../../application.js';
import { randomBytes } from 'node:crypto';
import { CommandRefusal } from '../../../platform/command/command.js';
import { dropDatabase } from '../../../platform/database/drop-database.js';
import { databaseAt, onServer, ownerAt } from '../../../testing/template.js';
import { measurementRecorder, type Measurement } from '../measurement.js';
import { chasing } from './chasing.js';
import { readChasingSize } from './size.js';

const name = `vlis_suite_${randomBytes(6).toString('hex')}`;
beforeAll(() => onServer((client) => client.query(`create database ${name}`)));
afterAll(() => onServer((client) => dropDatabase(client, name)));

it('says how long reminders take, beside bare rows and within what is required', async () => {
  process.env.VLIS_PROFILE = 'embedded';
  process.env.DATABASE_URL = databaseAt(name);
  process.env.DATABASE_OWNER_URL = ownerAt(name);
  const lines: Measurement[] = [];
  const record = measurementRecorder('reports', (line) => lines.push(JSON.parse(line) as Measurement));
  await chasing(application, { reminders: 100, times: 2 }, record, () => undefined);
  expect(lines.map(({ metric }) => metric.replace(/with \d+/, 'with N'))).toEqual([
    '100 reminders put into the queue',
    'the same again, on the same day: nobody',
    'draft of the report of a province with N submissions',
    'its figures held against the data, p95 of 2',
    'its Word, p95 of 2',
    'its Excel, p95 of 2',
    'board of the Ministry, p95 of 2',
    ...['type', 'commune', 'library'].flatMap((rows) =>
      ['the map as it was', 'today’s map'].map((map) => `table of a province by ${rows} on ${map}, p95 of 2`),
    ),
  ]);
  expect(lines[0]!.bound).toEqual({ max: 10_000 });
  for (const { value, baseline } of lines) expect([value > 0, baseline!.value > 0]).toEqual([true, true]);
}, 180_000);

it('takes its size from the command line', () => {
  expect(readChasingSize([])).toEqual({ reminders: 20_000, times: 20 });
  expect(readChasingSize(['--reminders', '300'])).toEqual({ reminders: 300, times: 20 });
  for (const wrong of [
    ['--reminders', '9'],
    ['--reminders', '20001'],
    ['--speed', '1'],
  ])
    expect(() => readChasingSize(wrong)).toThrow(CommandRefusal);
});
