/** Keeping something alive, with lives that end when the test says so. */
import { setTimeout as pause } from 'node:timers/promises';
import { Refusal } from '../bootstrap/terminal.mjs';
import { isWorthAnother, keepUp, type Kept, type Living } from './keep-up.js';

it.each([
  [[0], true],
  [[0, 1, 2], true],
  [[0, 1, 2, 59_999], false],
  [[0, 1, 2, 60_001], true],
  [[0, 60_000, 120_000, 180_000, 240_000], true],
])('deaths at %j, each soon after a start: worth another: %s', (moments, worth) =>
  expect(isWorthAnother(moments.map((at) => ({ at, lived: 9_999 })))).toBe(worth),
);

it('is worth another start where it was of use in between, however often it is ended', () => {
  const deaths = [0, 1, 2, 20_000, 30_000, 40_000].map((at) => ({ at, lived: at < 10 ? 0 : 10_000 }));
  expect(isWorthAnother(deaths)).toBe(true);
  expect(isWorthAnother([...deaths, { at: 41_000, lived: 1_000 }])).toBe(false);
});

describe('what is kept up', () => {
  const reason = new Refusal('VLIS_API_DIED', '', '');
  let notices: string[] = [];
  let end: () => void = () => undefined;
  let starts = 0;
  let failure: Error | undefined;
  let hindered = false;
  let kept: Kept<Living>;

  const live = (): Living => {
    let finish: () => void = () => undefined;
    const ended = new Promise<void>((resolve) => (finish = resolve));
    end = finish;
    return { ended, stop: () => Promise.resolve(finish()) };
  };
  const keep = async () =>
    (kept = await keepUp({
      start: () => {
        starts += 1;
        return failure ? Promise.reject(failure) : Promise.resolve(live());
      },
      gaveUp: () => reason,
      isHindered: () => hindered,
      witness: {
        died: () => notices.push('died'),
        isBack: () => notices.push('is back'),
        isHindered: () => notices.push('is hindered'),
      },
    }));
  const until = async (what: () => boolean) => {
    while (!what()) await pause(5);
  };
  beforeEach(() => {
    notices = [];
    starts = 0;
    failure = undefined;
    hindered = false;
  });
  afterEach(() => kept.stop());

  it('is given up when it dies again and again before it can be used', async () => {
    await keep();
    failure = new Error('died while it was starting');
    end();
    expect(await kept.over).toBe(reason);
    expect(starts).toBe(4);
  });

  it('is given up at once when its start is refused', async () => {
    await keep();
    failure = new Refusal('VLIS_POSTGRES_FAILED', '', '');
    end();
    expect(await kept.over).toBe(reason);
    expect(notices).toEqual(['died']);
  });

  it('is tried until it lives while something outside hinders it, and those deaths do not count', async () => {
    await keep();
    hindered = true;
    failure = new Refusal('VLIS_POSTGRES_FAILED', '', '');
    end();
    await until(() => notices.includes('is hindered'));
    failure = undefined;
    await kept.lives();
    await until(() => notices.includes('is back'));
    for (let death = 1; death <= 5; death += 1) {
      end();
      await until(() => notices.filter((word) => word === 'is back').length === death + 1);
    }
    hindered = false;
    end();
    await until(() => notices.filter((word) => word === 'is back').length === 7);
  });

  it('stays down when it is stopped while it is hindered', async () => {
    await keep();
    hindered = true;
    failure = new Error('no room');
    end();
    await until(() => notices.includes('is hindered'));
    await kept.stop();
    expect(await kept.over).toBeUndefined();
  });
});
