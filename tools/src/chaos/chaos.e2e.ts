/** The trial of faults, as an operator runs it, for one minute. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { ROOT } from '../settings.js';
import type { Closing } from './closing.js';

const MINUTES = 6;

/** Nothing where the trial has ended before its last line. */
const closingIn = (line: string): Partial<Closing> =>
  line.startsWith('{') ? (JSON.parse(line) as Partial<Closing>) : {};

it(
  'comes through a minute of faults: recovers from each, loses nothing, refuses nobody for another’s doing',
  async () => {
    const child = spawn(process.execPath, [join(ROOT, 'tools/bootstrap.mjs'), 'chaos', '--minutes', '1'], {
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let [output, beside] = ['', ''];
    child.stdout.setEncoding('utf8').on('data', (more: string) => (output += more));
    child.stderr.setEncoding('utf8').on('data', (more: string) => (beside += more));
    const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
    const lines = output.trim().split('\n');
    const closing = closingIn(lines.at(-1) ?? '');
    // All lines stand in the comparison, so that a failure says which fault it was, or why there was no trial at all.
    expect({ code, ...closing, lines, beside }).toMatchObject({
      ...{ code: 0, missing: 0, halves: 0, othersRefused: 0, rollupsIdentical: true },
      recovered: closing.faults,
    });
    expect(closing.faults).toBeGreaterThan(3);
    expect(closing.acknowledged).toBeGreaterThan(20);
  },
  MINUTES * 60_000,
);
