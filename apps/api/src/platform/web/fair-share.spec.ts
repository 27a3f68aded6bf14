import { FairShare, shareLimits, type ShareLimits } from './fair-share.js';

const LIMITS: ShareLimits = { ...shareLimits(4), atOnce: 2, queue: 3, expensive: 100, unitsPerMinute: 6000 };

/** What happens to requests that come one after another. */
function watchRequests() {
  let now = 0;
  const share = new FairShare(LIMITS, () => now);
  const events: string[] = [];
  const leaves = new Map<string, () => void>();
  const come = (name: string, units = 1, caller = 'an', anonymous = false): void => {
    share.enter(caller, units, anonymous).then(
      (leave) => {
        events.push(name);
        leaves.set(name, leave);
      },
      ({ code }: { code: string }) => events.push(`${name}: ${code}`),
    );
  };
  const settle = async (): Promise<readonly string[]> => {
    await new Promise((resolve) => setImmediate(resolve));
    return events.splice(0);
  };
  return { come, settle, leave: (name: string) => leaves.get(name)!(), pass: (ms: number) => (now += ms) };
}

it('answers so many of one caller at once, the next in the order they came, and nobody beyond the queue', async () => {
  const { come, settle, leave } = watchRequests();
  for (const name of 'abcdef') come(name);
  expect(await settle()).toEqual(['a', 'b', 'f: TOO_MANY_REQUESTS']);
  leave('b');
  leave('b');
  expect(await settle()).toEqual(['c']);
  come('another', 1, 'bình');
  expect(await settle()).toEqual(['another']);
});

it('answers one expensive request at a time, and small ones past it', async () => {
  const { come, settle, leave } = watchRequests();
  for (const name of ['expensive', 'more expensive']) come(name, 1000);
  come('small');
  expect(await settle()).toEqual(['expensive', 'small']);
  leave('small');
  come('smaller');
  expect(await settle()).toEqual(['smaller']);
  leave('expensive');
  expect(await settle()).toEqual(['more expensive']);
});

it('counts what is used without a place, and refuses what is more than is left', () => {
  const share = new FairShare(LIMITS, () => 0);
  expect(share.charge('an', 6000)).toBeUndefined();
  expect(share.charge('an', 1)).toMatchObject({ status: 429, code: 'TOO_MANY_REQUESTS' });
  expect(share.charge('bình', 1)).toBeUndefined();
});

it('counts what a caller uses in a minute, and what was used fades', async () => {
  const { come, settle, leave, pass } = watchRequests();
  come('a', 4000);
  await settle();
  leave('a');
  come('b', 4000);
  come('other', 4000, 'bình');
  expect(await settle()).toEqual(['b: TOO_MANY_REQUESTS', 'other']);
  pass(20_000);
  come('b', 4000);
  expect(await settle()).toEqual(['b']);
});

it('who has waited for too long is told to come again, and leaves the queue', async () => {
  const share = new FairShare({ ...LIMITS, patienceMs: 1, atOnce: 1 });
  const first = await share.enter('an', 1);
  await expect(share.enter('an', 1)).rejects.toMatchObject({ status: 429 });
  first();
  (await share.enter('an', 1))();
});

it('many people stand behind one address', async () => {
  const { come, settle } = watchRequests();
  for (let n = 0; n < 20; n += 1) come(`${n}`, 1, 'address', true);
  expect(await settle()).toHaveLength(20);
});
