/** The benchmark of the audit runs, and leaves a chain that holds. */
import { application } from '../../../application.js';
import { randomBytes } from 'node:crypto';
import { CommandRefusal } from '../../../platform/command/command.js';
import { dropDatabase } from '../../../platform/database/drop-database.js';
import { databaseAt, onServer, ownerAt } from '../../../testing/template.js';
import { measurementRecorder, type Measurement } from '../measurement.js';
import { audit } from './audit.js';
import { readAuditSize } from './size.js';

const name = `vlis_suite_${randomBytes(6).toString('hex')}`;
beforeAll(() => onServer((client) => client.query(`create database ${name}`)));
afterAll(() => onServer((client) => dropDatabase(client, name)));

it('says what a chained entry costs, beside a bare one', async () => {
  process.env.VLIS_PROFILE = 'embedded';
  process.env.DATABASE_URL = databaseAt(name);
  process.env.DATABASE_OWNER_URL = ownerAt(name);
  const lines: Measurement[] = [];
  const record = measurementRecorder('audit', (line) => lines.push(JSON.parse(line) as Measurement));
  await audit(application, { connections: 3, seconds: 1 }, record, () => undefined);
  expect(lines.map(({ metric }) => metric)).toEqual([
    'actions with a chained entry',
    'actions on a single chain',
    'an action with a chained entry, median',
    'an action with a chained entry, p95',
    'the audit verified',
  ]);
  for (const { value } of lines) expect(value).toBeGreaterThan(0);
});

it('takes its size from the command line', () => {
  expect(readAuditSize([])).toEqual({ connections: 8, seconds: 10 });
  expect(readAuditSize(['--seconds', '3'])).toEqual({ connections: 8, seconds: 3 });
  for (const wrong of [
    ['--seconds', '0'],
    ['--connections', '61'],
    ['--speed', '1'],
  ]) {
    expect(() => readAuditSize(wrong)).toThrow(CommandRefusal);
  }
});
