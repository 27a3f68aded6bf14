/** Keeps the archivist (archive.ts) beside a running VLIS from the moment that a backup folder is set. */
import { fork, type ChildProcess } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { beginLog, keepShort } from '../logs.js';
import { readSetting } from './setting.js';

const LOOK = 1_000;
/** Between the death of one and the start of the next. */
const REST = 5_000;
const POLITE = 10_000;

export interface Archiving {
  /** After the database has stopped: the archivist takes the last of the log until then. */
  readonly stop: () => Promise<void>;
}

export const keepArchiving = (dataFolder: string): Archiving => {
  let child: ChildProcess | undefined;
  let notBefore = 0;
  let isShort = false;
  const begin = (): void => {
    if (child !== undefined || Date.now() < notBefore || readSetting(dataFolder) === undefined) return;
    const file = beginLog(join(dataFolder, 'logs', 'backup.log'));
    if (!isShort) keepShort(file);
    isShort = true;
    const log = openSync(file, 'a', 0o600);
    // Its own group: Ctrl-C at the terminal reaches us alone.
    const started = fork(new URL('./archive.js', import.meta.url), [dataFolder], {
      detached: true,
      stdio: ['ignore', log, log, 'ipc'],
    });
    closeSync(log);
    child = started;
    started.once('error', () => undefined);
    started.once('close', () => {
      child = undefined;
      notBefore = Date.now() + REST;
    });
  };
  const attempt = (): void => {
    try {
      begin();
    } catch {
      notBefore = Date.now() + REST; // no space for its log, no process to be had: later
    }
  };
  const timer = setInterval(attempt, LOOK);
  attempt();
  return {
    stop: async () => {
      clearInterval(timer);
      const last = child;
      if (last === undefined) return;
      const closed = new Promise<void>((resolve) => last.once('close', () => resolve()));
      if (last.connected) last.disconnect();
      await Promise.race([closed, pause(POLITE, undefined, { ref: false })]);
      if (child === last) last.kill('SIGKILL');
      await closed;
    },
  };
};
