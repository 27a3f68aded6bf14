/**
 * `node with-parent.mjs PARENT FILE ARGUMENTS…` runs a program that ends when its parent does, however that ended. An
 * installation or a build that went on alone after `kill -9` would write into the one that is begun next.
 */
import { spawn } from 'node:child_process';

const LOOK_EVERY = 200;

const [parent, file, ...args] = process.argv.slice(2);
const child = spawn(file ?? '', args, { stdio: 'inherit' });
const looking = setInterval(() => {
  // Whoever has lost his parent is given another one.
  if (process.ppid !== Number(parent)) child.kill('SIGKILL');
}, LOOK_EVERY);

child.once('error', (error) => {
  console.error(error.message);
  process.exit(1);
});
child.once('exit', (code, signal) => {
  clearInterval(looking);
  if (signal === null) process.exit(code ?? 1);
  process.kill(process.pid, signal);
});
