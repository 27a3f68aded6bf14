import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { demandUnused, noteUse, usesOf } from './in-use.mjs';

describe('whether a VLIS runs from this checkout', () => {
  let root = '';
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'vlis-spec-'));
    mkdirSync(join(root, '.vlis-running'));
  });
  afterEach(() => rmSync(root, { recursive: true }));
  const leave = (pid: number, more: object = {}) =>
    writeFileSync(join(root, '.vlis-running', `${pid}.json`), JSON.stringify({ pid, command: 'start', ...more }));

  it('is known by a note of a process that lives, and then nothing is built', () => {
    const other = spawn(process.execPath, ['-e', 'setInterval(() => undefined, 1000)']);
    try {
      leave(other.pid!);
      expect(usesOf(root)).toMatchObject([{ pid: other.pid, command: 'start' }]);
      expect(() => demandUnused(root)).toThrow(
        expect.objectContaining({
          code: 'VLIS_CHECKOUT_IN_USE',
          vi: expect.stringContaining(`tiến trình ${other.pid}`) as string,
        }),
      );
    } finally {
      other.kill();
    }
  });

  it('is not told by one that has ended, by a younger process of its number, or by half a note', () => {
    leave(spawnSync(process.execPath, ['-e', '']).pid);
    if (process.platform === 'linux') leave(process.ppid, { began: '1' });
    writeFileSync(join(root, '.vlis-running', '7.json'), '{');
    expect(() => demandUnused(root)).not.toThrow();
    expect(readdirSync(join(root, '.vlis-running'))).toEqual([]);
  });

  it('is not told by our own note, nor where there was never one', () => {
    noteUse(root, 'start');
    expect(usesOf(root)).toEqual([]);
    expect(readdirSync(join(root, '.vlis-running'))).toEqual([`${process.pid}.json`]);
    expect(usesOf(join(root, 'nowhere'))).toEqual([]);
  });
});
