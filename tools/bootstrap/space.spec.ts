import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dataFolderOf, roomNeeded } from './data-folder.mjs';
import { demandSpace, freeBytes, isDiskFull, isDiskFullText } from './space.mjs';

const MB = 2 ** 20;

describe('room on a disk', () => {
  it('is asked of the nearest folder that is there', () => {
    expect(freeBytes(join(tmpdir(), 'none', 'of', 'these'))).toBeGreaterThan(0);
    expect(freeBytes(join(tmpdir(), 'none', 'of', 'these'))).toBeLessThan(Infinity);
  });

  it('that is lacking is told in megabytes, of all needs of one disk together', () => {
    const free = freeBytes(tmpdir());
    const half = { path: join(tmpdir(), 'a'), bytes: free * 0.6 };
    expect(() => demandSpace([half])).not.toThrow();
    expect(() => demandSpace([half, { ...half, path: join(tmpdir(), 'b') }])).toThrow(
      expect.objectContaining({
        code: 'VLIS_SPACE_LACKING',
        vi: expect.stringMatching(/cần còn trống \d+ MB mà chỉ còn \d+ MB, thiếu \d+ MB/) as string,
        en: expect.stringMatching(/needs \d+ MB free and has \d+ MB: \d+ MB are lacking/) as string,
      }),
    );
  });

  it('is known to be lacking from an error and from what a program said', () => {
    expect(isDiskFull(Object.assign(new Error('write'), { code: 'ENOSPC' }))).toBe(true);
    expect(isDiskFull(Object.assign(new Error('open'), { code: 'EACCES' }))).toBe(false);
    expect(isDiskFull(undefined)).toBe(false);
    expect(isDiskFullText('PANIC:  could not write to file "pg_wal/xlogtemp.7": No space left on device')).toBe(true);
    expect(isDiskFullText('FATAL:  the database system is shutting down')).toBe(false);
  });
});

describe('the room that a start needs', () => {
  const nowhere = join(tmpdir(), 'no-such-data-folder');
  it('grows with the demonstration', () => {
    const [empty, usual, large] = [['--empty'], [], ['--units', '50000', '--years=10']].map((args) =>
      roomNeeded(nowhere, args),
    );
    expect(empty).toBeLessThan(usual!);
    expect(usual).toBeLessThan(large!);
    expect(usual).toBeGreaterThan(400 * MB);
  });

  it('is asked of the folder that VLIS_DATA names', () => {
    expect(dataFolderOf('/srv/vlis', {})).toBe('/srv/vlis/.data');
    expect(dataFolderOf('/srv/vlis', { VLIS_DATA: '' })).toBe('/srv/vlis/.data');
    expect(dataFolderOf('/srv/vlis', { VLIS_DATA: '/mnt/disk' })).toBe('/mnt/disk');
  });
});
