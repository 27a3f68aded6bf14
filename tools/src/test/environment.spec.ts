/** What tests find around them (tools/jest/environment.mjs). */
import { jest } from '@jest/globals';
import { isContext, runInThisContext } from 'node:vm';

describe('the surroundings of a test', () => {
  it('have a plain global object, which nothing stands before', () => {
    // Where an object of Node's vm stands before the global one, that object is the context.
    expect(isContext(globalThis)).toBe(true);
  });

  it('are each file’s own, while what Node gives out is what tests compare with', () => {
    expect(runInThisContext('Map')).not.toBe(Map);
    expect(Buffer.from('a')).toBeInstanceOf(Uint8Array);
    expect(new TextEncoder().encode('a')).toBeInstanceOf(Uint8Array);
    expect(new Uint8Array(1).buffer).toBeInstanceOf(ArrayBuffer);
  });

  it('have what Node has beside the language', () => {
    for (const one of [fetch, setTimeout, structuredClone, queueMicrotask, URL, AbortController, performance.now])
      expect(typeof one).toBe('function');
    expect(global).toBe(globalThis);
  });

  it('have a clock that can be stopped and goes on', () => {
    jest.useFakeTimers({ now: new Date('2026-11-20T03:00:00Z') });
    let rang = 0;
    setTimeout(() => (rang += 1), 60_000);
    jest.advanceTimersByTime(60_000);
    expect([rang, new Date().toISOString()]).toEqual([1, '2026-11-20T03:01:00.000Z']);
    jest.useRealTimers();
    expect(Date.now()).not.toBe(Date.parse('2026-11-20T03:01:00Z'));
  });

  it('keep what a test writes into the environment from other processes', () => {
    process.env.VLIS_OF_ONE_TEST = 'x';
    expect(runInThisContext('process').env.VLIS_OF_ONE_TEST).toBeUndefined();
  });
});
