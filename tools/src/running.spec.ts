import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beganAt, claim, readRunning } from './running.js';

/** The number of a process that has just ended. */
const deadPid = (): number => spawnSync(process.execPath, ['-e', '']).pid;

describe('one VLIS to a data folder', () => {
  let folder = '';
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'vlis-spec-'))));
  afterEach(() => rmSync(folder, { recursive: true }));
  const leave = (pid: number, began?: string) =>
    writeFileSync(join(folder, 'running.json'), JSON.stringify({ pid, began, address: 'http://localhost:3000' }));

  it('refuses while a living one has it, and names it', () => {
    claim(folder, 'http://localhost:3000');
    expect(() => claim(folder, 'http://localhost:3001')).toThrow(
      expect.objectContaining({ code: 'VLIS_ALREADY_RUNNING', en: expect.stringContaining('http://localhost:3000') }),
    );
  });

  it('takes over from a dead one', () => {
    leave(deadPid());
    claim(folder, 'http://localhost:3001');
    expect(readRunning(folder)).toMatchObject({ pid: process.pid, address: 'http://localhost:3001' });
  });

  const onLinux = (name: string, test: () => void): void =>
    process.platform === 'linux' ? it(name, test) : it.skip(`${name} (not on this system)`, test);
  onLinux('takes over when the number now belongs to a younger process', () => {
    leave(process.ppid, '1');
    expect(beganAt(process.ppid)).not.toBe('1');
    claim(folder, 'http://localhost:3001');
    expect(readRunning(folder)?.pid).toBe(process.pid);
  });

  it('keeps the address of the database from other eyes, and is gone after release', () => {
    const claimed = claim(folder, 'http://localhost:3000');
    claimed.announce({ databaseUrl: 'postgres://secret' });
    expect(readRunning(folder)?.databaseUrl).toBe('postgres://secret');
    expect(statSync(join(folder, 'running.json')).mode & 0o777).toBe(0o600);
    claimed.release();
    expect(readRunning(folder)).toBeUndefined();
  });
});
