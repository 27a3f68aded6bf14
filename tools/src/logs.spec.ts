import {
  appendFileSync,
  closeSync,
  existsSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { appendLog, beginLog, KEPT, lastLines, LONG, shorten } from './logs.js';

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

  it('stay within so many files of so many bytes, whoever has them open, and lose no line', () => {
    const writer = openSync(log, 'a'); // as a server of ours has it for as long as it runs
    for (let n = 1; n <= 70; n += 1) {
      writeSync(writer, `${n} ${'x'.repeat(1024 * 1024)}\n`);
      shorten(log);
    }
    closeSync(writer);
    const files = readdirSync(join(log, '..')).sort();
    expect(files).toEqual(['api.log', 'api.log.1', 'api.log.2', 'api.log.3', 'api.log.4']);
    for (const file of files) expect(statSync(join(log, '..', file)).size).toBeLessThan(LONG + 2 * 1024 * 1024);
    const numbers = files
      .reverse()
      .flatMap((file) => readFileSync(join(log, '..', file), 'utf8').match(/^\d+/gm) ?? [])
      .map(Number);
    expect(numbers).toEqual(Array.from({ length: numbers.length }, (_, at) => 70 - numbers.length + 1 + at));
    expect(files).toHaveLength(KEPT);
  });

  it('that cannot be written stop nobody', () => {
    const gone = join(log, '..', 'no-such-folder', 'api.log');
    expect(() => beginLog(gone)).not.toThrow();
    expect(() => appendLog(gone, 'line')).not.toThrow();
    expect(() => shorten(gone)).not.toThrow();
  });
});
