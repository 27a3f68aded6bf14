import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { isAlive } from '../src/postgres/postmaster.js';
import { runToItsEnd } from './run-to-its-end.mjs';

const program = (text: string) => ['--input-type=module', '-e', text];
const run = (text: string) => runToItsEnd(process.execPath, program(text), { encoding: 'utf8' });

const PATIENCE = 20_000;
const until = async (isSo: () => boolean): Promise<void> => {
  for (const end = Date.now() + PATIENCE; !isSo(); await pause(20)) if (Date.now() > end) throw new Error('in vain');
};

it('says what the program said, and how it ended', () => {
  expect(run(`console.log('here'); process.exitCode = 3`)).toMatchObject({ status: 3, stdout: 'here\n' });
  expect(run(`process.kill(process.pid, 'SIGTERM')`)).toMatchObject({ status: null, signal: 'SIGTERM' });
  expect(runToItsEnd('/no/such/program', [], { encoding: 'utf8' })).toMatchObject({ status: 1 });
});

it('leaves nobody working when who waited was killed, nor those whom the program had started', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'vlis-spec-'));
  const marked = (name: string, more = ''): string => `import { writeFileSync } from 'node:fs';
    import { spawn } from 'node:child_process';
    ${more} writeFileSync(${JSON.stringify(join(folder, name))}, String(process.pid)); setInterval(() => undefined, 1000);`;
  const helper = JSON.stringify(program(marked('helper')));
  const works = marked('works', `spawn(process.execPath, ${helper}, { stdio: 'ignore' });`);
  const waits = `import { runToItsEnd } from ${JSON.stringify(new URL('run-to-its-end.mjs', import.meta.url).href)};
    runToItsEnd(process.execPath, ${JSON.stringify(program(works))}, { encoding: 'utf8' });`;
  const waiting = spawn(process.execPath, program(waits), { stdio: 'inherit' });
  const pidOf = (name: string): number => {
    try {
      return Number(readFileSync(join(folder, name), 'utf8'));
    } catch {
      return 0;
    }
  };
  const both = () => [pidOf('works'), pidOf('helper')];
  await until(() => !both().includes(0));
  expect(both().map(isAlive)).toEqual([true, true]);
  waiting.kill('SIGKILL');
  try {
    await until(() => !both().some(isAlive));
  } finally {
    for (const pid of both().filter(isAlive)) process.kill(pid, 'SIGKILL');
    rmSync(folder, { recursive: true });
  }
}, 60_000);

it('hands on who asks it to stop', async () => {
  const withParent = fileURLToPath(new URL('with-parent.mjs', import.meta.url));
  const works = program(
    `process.once('SIGTERM', () => process.exit(7)); console.log('here'); setInterval(() => undefined, 1000);`,
  );
  const child = spawn(process.execPath, [withParent, String(process.pid), process.execPath, ...works]);
  await new Promise((resolve) => child.stdout.once('data', resolve));
  child.kill('SIGTERM');
  expect(await new Promise((resolve) => child.once('exit', resolve))).toBe(7);
});
