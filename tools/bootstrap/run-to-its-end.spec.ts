import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { isAlive } from '../src/postgres/postmaster.js';
import { runToItsEnd } from './run-to-its-end.mjs';

const program = (text: string) => ['--input-type=module', '-e', text];
const run = (text: string) => runToItsEnd(process.execPath, program(text), { encoding: 'utf8' });

it('says what the program said, and how it ended', () => {
  expect(run(`console.log('here'); process.exitCode = 3`)).toMatchObject({ status: 3, stdout: 'here\n' });
  expect(run(`process.kill(process.pid, 'SIGTERM')`)).toMatchObject({ status: null, signal: 'SIGTERM' });
  expect(runToItsEnd('/no/such/program', [], { encoding: 'utf8' })).toMatchObject({ status: 1 });
});

it('leaves nobody working when who waited was killed', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'vlis-spec-'));
  const mark = join(folder, 'pid');
  const works = `import { writeFileSync } from 'node:fs';
    writeFileSync(${JSON.stringify(mark)}, String(process.pid)); setInterval(() => undefined, 1000);`;
  const waits = `import { runToItsEnd } from ${JSON.stringify(new URL('run-to-its-end.mjs', import.meta.url).href)};
    runToItsEnd(process.execPath, ${JSON.stringify(program(works))}, { encoding: 'utf8' });`;
  const waiting = spawn(process.execPath, program(waits), { stdio: 'inherit' });
  const pid = (): number => {
    try {
      return Number(readFileSync(mark, 'utf8'));
    } catch {
      return 0;
    }
  };
  while (pid() === 0) await pause(20);
  expect(isAlive(pid())).toBe(true);
  waiting.kill('SIGKILL');
  while (isAlive(pid())) await pause(20);
  rmSync(folder, { recursive: true });
});
