import { decimal, toPlain } from '@vlis/domain';
import { AnswerMeter } from './answer-meter.js';

const counted = (value: unknown): number => {
  const meter = new AnswerMeter();
  meter.takes('x', value);
  return meter.bytes;
};

it.each(['0', '7', '-12345.678', '0.000012', '120000000000000000000', '-0.1'])(
  'counts %s not below its size',
  (text) => {
    const value = decimal(text);
    const size = JSON.stringify({ x: toPlain(value) }).length - 2;
    expect(counted(value)).toBeGreaterThanOrEqual(size);
    expect(counted(value)).toBeLessThan(size + 24);
  },
);

it('stops at its limit, and takes nothing more', () => {
  const meter = new AnswerMeter(20);
  expect(meter.takes('a', 'short')).toBe(true);
  expect(meter.takes('b', 'longer than what is left')).toBe(false);
  expect(meter.takes('c', null)).toBe(false);
  expect(meter.exceeded).toBe(true);
});
