/** The starter's side of the warden: one is beside it until it ends, also when that one is killed. */
import { fork } from 'node:child_process';

/** @param signal after it no other is hired */
export const hireWarden = (folder: string, signal: AbortSignal): void => {
  if (signal.aborted) return;
  // A session of its own: what ends the starter's whole group does not reach it.
  const warden = fork(new URL('./warden.js', import.meta.url), [folder, String(process.pid)], {
    detached: true,
    execArgv: [],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  warden.on('error', () => undefined); // no process to be had: it is tried again
  warden.once('close', () => setTimeout(() => hireWarden(folder, signal), 1_000).unref());
  warden.unref();
  warden.channel?.unref();
};
