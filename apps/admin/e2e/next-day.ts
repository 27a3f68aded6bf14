import { jest } from '@jest/globals';

/** Moves the clock by which the identity provider and the API judge a login. Timers go on as they are. */
export function theNextDay(): void {
  jest.useFakeTimers({
    now: Date.now() + 25 * 3_600_000,
    doNotFake: [
      ...(['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'setImmediate', 'clearImmediate'] as const),
      ...(['nextTick', 'queueMicrotask', 'hrtime', 'performance'] as const),
    ],
  });
}
