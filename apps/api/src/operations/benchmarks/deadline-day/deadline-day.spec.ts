/** The benchmark runs, at a size at which its figures mean nothing, and prints what programs can read. */
import { application } from '../../../application.js';
import { randomBytes } from 'node:crypto';
import { CommandRefusal } from '../../../platform/command/command.js';
import { dropDatabase } from '../../../platform/database/drop-database.js';
import { databaseAt, onServer, ownerAt } from '../../../testing/template.js';
import { measurementRecorder, type Measurement } from '../measurement.js';
import { NearCaller } from './caller.js';
import { deadlineDay } from './deadline-day.js';
import { readOptions } from './options.js';
import { playStage } from './stage.js';

describe('the benchmark of the last day', () => {
  const name = `vlis_suite_${randomBytes(6).toString('hex')}`;
  const lines: Measurement[] = [];
  const of = (metric: RegExp): Measurement => lines.find((line) => metric.test(line.metric))!;
  beforeAll(async () => {
    await onServer((client) => client.query(`create database ${name}`));
    process.env.VLIS_PROFILE = 'embedded';
    process.env.DATABASE_URL = databaseAt(name);
    process.env.DATABASE_OWNER_URL = ownerAt(name);
    const record = measurementRecorder('deadline-day', (line) => lines.push(JSON.parse(line) as Measurement));
    await deadlineDay(
      application,
      { users: 60, rates: [10, 20], seconds: 1 },
      record,
      () => undefined,
      new NearCaller(),
    );
  }, 180_000);
  afterAll(() => onServer((client) => dropDatabase(client, name)));

  it('lets everybody in, answers or turns away every save, and finds each again', () => {
    expect(of(/could not sign in/)).toMatchObject({ value: 0, bound: { max: 0 } });
    for (const rate of [10, 20]) {
      expect(of(new RegExp(`^${rate} a second: asked`)).value).toBe(rate);
      expect(of(new RegExp(`^${rate} a second: failed`))).toMatchObject({ value: 0, bound: { max: 0 } });
    }
    expect(of(/^saves acknowledged/).value).toBeGreaterThan(30);
    expect(of(/that are not there/)).toMatchObject({ value: 0, bound: { max: 0 } });
  });

  it('keeps to the statements that a save may cost', () => {
    const { value, bound } = of(/^statements a save/);
    expect(value).toBeLessThanOrEqual(bound!.max!);
  });

  it('holds each rate against bare updates of the same rows', () => {
    for (const part of ['answered a second', 'p50 of', 'p95 of', 'p99 of']) {
      const { baseline, value, ratio } = of(new RegExp(`^20 a second: ${part}`));
      expect(baseline).toMatchObject({ name: 'bare updates of the same rows' });
      expect(ratio! / (value / baseline!.value)).toBeCloseTo(1, 1);
    }
  });
});

it('charges a server that stalls for everybody who would have come meanwhile', async () => {
  let open = (): void => undefined;
  const stalled = new Promise<void>((resolve) => (open = resolve));
  const began = performance.now();
  setTimeout(() => open(), 300);
  const { asked, answered, laps } = await playStage({ rate: 100, seconds: 0.2 }, async () => {
    await stalled;
    return { kind: 'answered' };
  });
  const took = performance.now() - began;
  expect([asked, answered]).toEqual([20, 20]);
  // The last was planned after 190 ms, whenever the timer came to it.
  expect(Math.max(...laps)).toBeGreaterThan(290);
  expect(Math.max(...laps)).toBeLessThanOrEqual(took);
});

it('counts apart what was answered, turned away and failed', async () => {
  const kinds = ['answered', 'shed', 'failed'] as const;
  let n = 0;
  const result = await playStage({ rate: 90, seconds: 0.1 }, () => {
    const kind = kinds[n++ % 3]!;
    return Promise.resolve(kind === 'failed' ? { kind, why: `reason ${n}` } : { kind });
  });
  expect(result).toMatchObject({
    asked: 9,
    answered: 3,
    shed: 3,
    failed: 3,
    reasons: ['reason 3', 'reason 6', 'reason 9'],
  });
});

it('takes its options from the command line', () => {
  expect(readOptions([])).toMatchObject({ users: 2000, seconds: 60 });
  expect(readOptions(['--users', '50', '--rates', '10,20', '--seconds', '2'])).toEqual({
    ...{ users: 50, rates: [10, 20], seconds: 2 },
  });
  for (const wrong of [
    ['--users', '1'],
    ['--rates', '10,'],
    ['--speed', '1'],
  ]) {
    expect(() => readOptions(wrong)).toThrow(CommandRefusal);
  }
});
