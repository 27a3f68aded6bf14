import { appendFileSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beginLog, lastLines } from './logs.js';

describe('logs', () => {
  let log = '';
  beforeEach(() => (log = join(mkdtempSync(join(tmpdir(), 'vlis-spec-')), 'api.log')));
  afterEach(() => rmSync(join(log, '..'), { recursive: true }));

  it('show what this run said last, not an earlier one', () => {
    beginLog(log);
    appendFileSync(log, 'old\n');
    beginLog(log);
    appendFileSync(log, 'one\ntwo\nthree\n');
    expect(lastLines(log, 2)).toBe('two\nthree');
    expect(lastLines(log, 99)).toBe('one\ntwo\nthree');
  });

  it('that do not exist are empty', () => expect(lastLines(log, 5)).toBe(''));

  it('are set aside when they have grown long', () => {
    writeFileSync(log, 'x'.repeat(6 * 1024 * 1024));
    beginLog(log);
    expect(existsSync(`${log}.1`)).toBe(true);
    expect(lastLines(log, 5)).toBe('');
  });
});
