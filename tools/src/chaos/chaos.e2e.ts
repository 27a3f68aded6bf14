/** The trial of faults, as an operator runs it, for one minute. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { ROOT } from '../settings.js';
import type { Closing } from './report.js';

const MINUTES = 6;

it(
  'comes through a minute of faults: recovers from each, loses nothing, refuses nobody for another’s doing',
  async () => {
    const child = spawn(process.execPath, [join(ROOT, 'tools/bootstrap.mjs'), 'chaos', '--minutes', '1'], {
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let [said, beside] = ['', ''];
    child.stdout.setEncoding('utf8').on('data', (more: string) => (said += more));
    child.stderr.setEncoding('utf8').on('data', (more: string) => (beside += more));
    const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
    const lines = said.trim().split('\n');
    const closing = JSON.parse(lines.at(-1) ?? '{}') as Partial<Closing>;
    // All lines stand in the comparison, so that a failure says which fault it was.
    expect({ code, ...closing, lines, beside }).toMatchObject({
      ...{ code: 0, missing: 0, halves: 0, othersRefused: 0, rollupsIdentical: true },
      recovered: closing.faults,
    });
    expect(closing.faults).toBeGreaterThan(3);
    expect(closing.acknowledged).toBeGreaterThan(20);
  },
  MINUTES * 60_000,
);
