import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import { randomBytes } from 'node:crypto';
import { keyOf, type Key } from './key.js';
import { seal, unseal } from './sealed.js';

const salt = randomBytes(16);
const key = keyOf('a sentence that is long enough');
const other = keyOf('another sentence, long enough too');
const MIB = 2 ** 20;

const through = async (data: Buffer, stream: ReturnType<typeof seal>): Promise<Buffer> => {
  const whole = buffer(stream);
  whole.catch(() => undefined); // the pipeline tells why
  await pipeline(
    Readable.from([data.subarray(0, 70_000), data.subarray(70_000)].filter((part) => part.length)),
    stream,
  );
  return whole;
};
const kept = (data: Buffer, by?: Key, name = 'full/1/base') => through(data, seal({ name, key: by, salt }));
const opened = (stored: Buffer, by?: Key, name = 'full/1/base') => through(stored, unseal({ name, key: by }));
const flipped = (stored: Buffer, at: number): Buffer => {
  const copy = Buffer.from(stored);
  copy[at]! ^= 1;
  return copy;
};

describe.each([
  ['with a key', key],
  ['without a key', undefined],
])('a file kept %s', (_, by) => {
  const data = randomBytes(2.5 * MIB);

  it.each([0, 1, 69_999, MIB - 1, MIB, MIB + 1, 2 * MIB, 2.5 * MIB])('is read back, %d bytes', async (size) => {
    expect((await opened(await kept(data.subarray(0, size), by), by)).equals(data.subarray(0, size))).toBe(true);
  });

  it('is found damaged wherever a bit is flipped', async () => {
    const stored = await kept(data, by);
    for (const at of [0, 8, 60, 100, MIB, MIB + 73, 2 * MIB, stored.length - 17, stored.length - 1]) {
      await expect(opened(flipped(stored, at), by)).rejects.toThrow(/VLIS_BACKUP_(DAMAGED|NO_KEY)/);
    }
  });

  it('is found damaged wherever its end is missing, at the border of a chunk too', async () => {
    const stored = await kept(data, by);
    const head = 57;
    for (const size of [0, 10, head, head + 16, head + MIB + 16, head + 2 * (MIB + 16), stored.length - 1]) {
      await expect(opened(stored.subarray(0, size), by)).rejects.toThrow(/VLIS_BACKUP_DAMAGED/);
    }
    await expect(opened(Buffer.concat([stored, Buffer.alloc(1)]), by)).rejects.toThrow(/VLIS_BACKUP_DAMAGED/);
  });

  it('is found damaged when chunks are swapped, doubled or left out', async () => {
    const stored = await kept(data, by);
    const head = stored.subarray(0, 57);
    const chunk = (n: number) => stored.subarray(57 + n * (MIB + 16), 57 + (n + 1) * (MIB + 16));
    for (const order of [[1, 0, 2], [0, 0, 1, 2], [0, 2], [2]]) {
      await expect(opened(Buffer.concat([head, ...order.map(chunk)]), by)).rejects.toThrow(/VLIS_BACKUP_DAMAGED/);
    }
  });

  it('does not pass for another file', async () => {
    await expect(opened(await kept(data, by), by, 'full/2/base')).rejects.toThrow(/VLIS_BACKUP_DAMAGED/);
  });
});

it('tells a wrong key and a missing one', async () => {
  const stored = await kept(randomBytes(1000), key);
  await expect(opened(stored, other)).rejects.toThrow(/VLIS_BACKUP_WRONG_KEY/);
  await expect(opened(stored)).rejects.toThrow(/VLIS_BACKUP_NO_KEY/);
});

it('shows nothing of its content, and no two are alike', async () => {
  const data = Buffer.from('mật khẩu thuvien2026 '.repeat(100));
  const [one, two] = [await kept(data, key), await kept(data, key)];
  expect(one.includes('thuvien')).toBe(false);
  expect(one.subarray(57, 100).equals(two.subarray(57, 100))).toBe(false);
});

it('refuses a key that can be guessed', () => expect(() => keyOf('secret')).toThrow(/VLIS_BACKUP_KEY_WEAK/));
