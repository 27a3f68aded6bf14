import { Admission, type Work } from './admission.js';

const settings = { least: 10, most: 100, first: 40, target: 300 };

const filled = (admission: Admission, work: Work): number => {
  let n = 0;
  while (n < 1000 && admission.enter(work)) n += 1;
  return n;
};

it('turns downloads away first, then reading, and writing last', () => {
  const admission = new Admission(settings);
  expect(filled(admission, 'download')).toBe(16);
  expect(filled(admission, 'read')).toBe(30 - 16);
  expect(filled(admission, 'write')).toBe(40 - 30);
  expect(['write', 'read', 'download'].map((work) => admission.fits(work as Work))).toEqual([false, false, false]);
  admission.leave(10);
  expect(['write', 'read', 'download'].map((work) => admission.fits(work as Work))).toEqual([true, false, false]);
});

it('grows while answers come soon, where the room is used, and never beyond what is set', () => {
  const admission = new Admission(settings);
  admission.enter('write');
  admission.leave(20);
  admission.adjust(0);
  expect(admission.state.limit).toBe(40);
  for (let i = 0; i < 50; i += 1) {
    const n = filled(admission, 'write');
    for (let k = 0; k < n; k += 1) admission.leave(20);
    admission.adjust(0);
  }
  expect(admission.state).toEqual({ inside: 0, limit: 100 });
});

it('shrinks when answers or the event loop are late, and never so far that nobody gets in', () => {
  for (const [lasted, late] of [
    [900, 0],
    [20, 400],
    [200, 200],
  ] as const) {
    const admission = new Admission(settings);
    for (let i = 0; i < 20; i += 1) {
      admission.enter('write');
      admission.leave(lasted);
      admission.adjust(late);
    }
    expect(admission.state.limit).toBe(10);
  }
});

// A server that does 200 a second and is asked for 400: whoever is let in waits for those before him, and no longer.
it.each([1, 2, 5])('keeps those inside near the target when %d times as much is asked as can be done', (times) => {
  const admission = new Admission({ ...settings, most: 400, first: 100 });
  const queue: number[] = [];
  const waited: number[] = [];
  let [asked, done, shed] = [0, 0, 0];
  for (let now = 0; now < 60_000; now += 1) {
    if (now % 200 === 0) admission.adjust(0);
    for (; asked < (now * 200 * times) / 1000; asked += 1) {
      if (admission.enter('write')) queue.push(now);
      else shed += 1;
    }
    if (now % 5 === 0 && queue.length) {
      const lasted = now - queue.shift()!;
      done += 1;
      admission.leave(lasted);
      if (now > 20_000) waited.push(lasted);
    }
  }
  waited.sort((a, b) => a - b);
  expect(waited[Math.floor(waited.length * 0.95)]).toBeLessThan(2 * settings.target);
  expect(done).toBeGreaterThan(0.95 * 200 * 60);
  expect(shed).toBeGreaterThanOrEqual((times - 1) * 200 * 60 * 0.95);
});
