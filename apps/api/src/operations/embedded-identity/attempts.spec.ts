import { Attempts } from './attempts.js';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const OFFICE = '203.0.113.7';

let now: number;
let attempts: Attempts;
beforeEach(() => {
  now = 1_700_000_000_000;
  attempts = new Attempts(() => now);
});

/** Tries as a person or a program does: waits as long as the answer asks for, or gives up at the end of the time. */
function wrongTries(until: number, next: (n: number) => readonly [username: string, network: string]): number {
  let tried = 0;
  for (const end = now + until; now < end;) {
    const [username, network] = next(tried);
    const wait = attempts.wait(username, network);
    if (wait > 0) {
      now += wait;
      continue;
    }
    attempts.failed(username, network);
    tried += 1;
    now += 50;
  }
  return tried;
}

it('a person who mistypes a few times is not kept waiting', () => {
  for (let i = 0; i < 4; i += 1) {
    expect(attempts.wait('lan', OFFICE)).toBe(0);
    attempts.failed('lan', OFFICE);
  }
  expect(attempts.wait('lan', OFFICE)).toBe(0);
  attempts.succeeded('lan', OFFICE);
  for (let i = 0; i < 4; i += 1) attempts.failed('lan', OFFICE);
  expect(attempts.wait('lan', OFFICE)).toBe(0);
});

it('from then on each wrong password doubles the time until the next, up to a quarter of an hour', () => {
  const waits = Array.from({ length: 16 }, () => {
    now += attempts.wait('lan', OFFICE);
    attempts.failed('lan', OFFICE);
    return attempts.wait('lan', OFFICE) / SECOND;
  });
  expect(waits.slice(3, 9)).toEqual([0, 2, 4, 8, 16, 32]);
  expect(waits.at(-1)).toBe(15 * 60);
});

it('one account guessed from a thousand addresses: about a hundred tries a day', () => {
  const tried = wrongTries(24 * HOUR, (n) => ['lan', `198.51.${n % 4}.${n % 250}`]);
  expect(tried).toBeLessThan(120);
});

it('and its owner gets in all the while where he has signed in before, and is not slowed by the stranger', () => {
  attempts.succeeded('lan', OFFICE);
  for (let i = 0; i < 40; i += 1) attempts.failed('lan', `198.51.100.${i}`);
  expect(attempts.wait('lan', '192.0.2.1')).toBeGreaterThan(0);
  expect(attempts.wait('lan', OFFICE)).toBe(0);
  for (let i = 0; i < 6; i += 1) attempts.failed('lan', OFFICE);
  expect(attempts.wait('lan', OFFICE)).toBeGreaterThan(0);
});

it('many accounts tried from one address: some tens at once, then six a minute', () => {
  const tried = wrongTries(HOUR, (n) => [`user${n}`, OFFICE]);
  expect(tried).toBeGreaterThan(60);
  expect(tried).toBeLessThanOrEqual(60 + 6 * 60 + 1);
});

it('a spray from an address where somebody signs in again and again is not given more', () => {
  for (let i = 0; i < 5000; i += 1) attempts.succeeded('mallory', OFFICE);
  expect(wrongTries(MINUTE, (n) => [`user${n}`, OFFICE])).toBeLessThan(70);
});

it('two thousand people at one address get in within five minutes, one in thirty after a wrong password', () => {
  const began = now;
  for (let n = 0; n < 2000; n += 1) {
    now += 100;
    if (n % 33 === 0) {
      expect(attempts.wait(`user${n}`, OFFICE)).toBe(0);
      attempts.failed(`user${n}`, OFFICE);
    }
    expect(attempts.wait(`user${n}`, OFFICE)).toBe(0);
    attempts.succeeded(`user${n}`, OFFICE);
  }
  expect(now - began).toBeLessThan(5 * MINUTE);
});

it('also when those who mistype all come first, at the same moment', () => {
  for (let n = 0; n < 60; n += 1) {
    expect(attempts.wait(`user${n}`, OFFICE)).toBe(0);
    attempts.failed(`user${n}`, OFFICE);
  }
  now += 15 * SECOND;
  for (let n = 0; n < 2000; n += 1) {
    expect(attempts.wait(`user${n}`, OFFICE)).toBe(0);
    attempts.succeeded(`user${n}`, OFFICE);
  }
});

it('forgets in the end', () => {
  for (let i = 0; i < 12; i += 1) attempts.failed('lan', OFFICE);
  now += 12 * HOUR;
  attempts.failed('lan', OFFICE);
  expect(attempts.wait('lan', OFFICE)).toBe(0);
});
