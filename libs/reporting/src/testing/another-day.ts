/** Does something on another day and in another zone, for files that must not tell them apart; for tests only. */
import { jest } from '@jest/globals';

export async function onAnotherDay<T>(work: () => Promise<T>): Promise<T> {
  const zone = process.env['TZ'];
  jest.useFakeTimers({ now: Date.UTC(2031, 5, 7, 23, 59, 59), doNotFake: ['nextTick', 'setImmediate', 'setTimeout'] });
  process.env['TZ'] = 'Pacific/Kiritimati';
  try {
    return await work();
  } finally {
    jest.useRealTimers();
    if (zone === undefined) delete process.env['TZ'];
    else process.env['TZ'] = zone;
  }
}
