import { StandardOutput } from './standard-output.js';

/** A file on a disk with room for so many bytes. */
class SmallDisk {
  text = '';
  constructor(public room: number) {}

  readonly write = (_fd: number, bytes: Uint8Array): number => {
    const count = Math.min(this.room, bytes.length);
    if (count === 0) throw Object.assign(new Error('no space left on device'), { code: 'ENOSPC' });
    this.text += Buffer.from(bytes.subarray(0, count)).toString('utf8');
    this.room -= count;
    return count;
  };
}

it('goes on where no line can be written, and says afterwards how many are missing', () => {
  const disk = new SmallDisk(8);
  const { write } = new StandardOutput(1, disk.write);
  for (const line of ['whole', 'broken', 'gone', 'gone too']) write(line);
  expect(disk.text).toBe('whole\nbr');
  disk.room = 1000;
  write('back');
  write('again');
  const [whole, broken, lack, ...rest] = disk.text.split('\n');
  expect([whole, broken, ...rest]).toEqual(['whole', 'br', 'back', 'again', '']);
  expect(JSON.parse(lack!)).toMatchObject({ level: 'warn', message: 'log lines lost', lines: 3 });
});

it('waits a moment for a slow reader, and not for ever', () => {
  let refusals = 3;
  let taken = '';
  const slow = new StandardOutput(1, (_fd, bytes) => {
    if ((refusals -= 1) >= 0) throw Object.assign(new Error('try again'), { code: 'EAGAIN' });
    taken += Buffer.from(bytes).toString('utf8');
    return bytes.length;
  });
  slow.write('one');
  expect(taken).toBe('one\n');
  refusals = Infinity;
  slow.write('two');
  expect(taken).toBe('one\n');
});

it.each(['EPIPE', 'EIO', 'EBADF', 'EDQUOT'])('outlives %s', (code) => {
  const broken = new StandardOutput(1, () => {
    throw Object.assign(new Error(code), { code });
  });
  expect(() => broken.write('line')).not.toThrow();
});
