import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { disown, isAlive, parsePostmasterPid, readPostmaster, whatIsLeft } from './postmaster.js';

const text = (pid: number, status = 'ready   ') =>
  `${pid}\n/data/cluster\n1763714000\n54321\n\n127.0.0.1\n  12345     7\n${status}\n`;

describe('postmaster.pid', () => {
  let cluster = '';
  beforeEach(() => (cluster = mkdtempSync(join(tmpdir(), 'vlis-spec-'))));
  afterEach(() => rmSync(cluster, { recursive: true }));
  const leave = (pid: number) => writeFileSync(join(cluster, 'postmaster.pid'), text(pid));

  it('tells process, port and readiness', () => {
    expect(parsePostmasterPid(text(4711))).toEqual({ pid: 4711, port: 54321, ready: true });
    expect(parsePostmasterPid(text(4711, 'starting'))?.ready).toBe(false);
    expect(parsePostmasterPid('4711\n/data')?.ready).toBe(false); // still being written
    expect(parsePostmasterPid('')).toBeUndefined();
  });

  it('is nothing where there is no file', () => {
    expect(readPostmaster(cluster)).toBeUndefined();
    expect(whatIsLeft(cluster)).toBe('nothing');
  });

  it('of a server that was killed is recognised', () => {
    leave(spawnSync(process.execPath, ['-e', '']).pid);
    expect(whatIsLeft(cluster)).toBe('a dead server');
  });

  it('is not believed when the number belongs to another program', () => {
    leave(process.pid);
    expect(isAlive(process.pid)).toBe(true);
    expect(whatIsLeft(cluster)).toBe("somebody else's number");
  });

  it('disowned keeps the line by which PostgreSQL finds sessions that still write', () => {
    leave(4711);
    disown(cluster);
    expect(readFileSync(join(cluster, 'postmaster.pid'), 'utf8')).toBe(text(process.pid));
  });
});
