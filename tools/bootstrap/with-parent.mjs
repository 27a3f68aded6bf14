/**
 * `node with-parent.mjs PARENT FILE ARGUMENTS…` runs a program that ends when its parent does, with all that it has started,
 * however the parent ended. An installation or a build that went on alone after `kill -9` would write into the one that is
 * begun next.
 */
import { spawn } from 'node:child_process';

const LOOK_EVERY = 200;
const SIGNALS = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']);

const [parent, file, ...args] = process.argv.slice(2);
// A group of its own can be ended whole: npm and Nx work through further processes.
const isGroup = process.platform !== 'win32';
const child = spawn(file ?? '', args, { stdio: 'inherit', detached: isGroup });

/** @param {NodeJS.Signals} signal */
const signalAll = (signal) => {
  if (child.pid === undefined) return;
  try {
    process.kill(isGroup ? -child.pid : child.pid, signal);
  } catch {
    // it has gone by itself
  }
};
// Ctrl-C at the terminal reaches our group, which is not theirs.
for (const signal of SIGNALS) process.on(signal, () => signalAll(signal));

const looking = setInterval(() => {
  // A process whose parent has ended gets another parent.
  if (process.ppid !== Number(parent)) signalAll('SIGKILL');
}, LOOK_EVERY);

child.once('error', (error) => {
  console.error(error.message);
  process.exit(1);
});
child.once('exit', (code, signal) => {
  clearInterval(looking);
  if (signal === null) process.exit(code ?? 1);
  for (const one of SIGNALS) process.removeAllListeners(one);
  process.kill(process.pid, signal);
});
