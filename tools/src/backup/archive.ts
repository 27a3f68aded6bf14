/**
 * The archivist's process: `node archive.js DATA_FOLDER`, kept by `npm start` (keep-archiving.ts) and gone with it. It
 * goes on whatever happens to the folder, the database or the key, and writes its state into the log and the database.
 */
import { setTimeout as pause } from 'node:timers/promises';
import { Refusal } from '../../bootstrap/terminal.mjs';
import { readRunning } from '../running.js';
import { archive } from './archivist.js';
import { readKey } from './key.js';
import { readArchiving, Superseded } from './log-archive.js';
import { openRepository } from './repository.js';
import { readSetting, type BackupSetting } from './setting.js';
import { noteState, type ArchiveProblem } from './state.js';
import { superuserUrl } from './superuser.js';
import { isTorn, noteTorn } from './torn.js';

const dataFolder = process.argv[2] ?? '';
const stop = new AbortController();
process.once('disconnect', () => stop.abort());
process.once('SIGTERM', () => stop.abort());
process.on('SIGINT', () => undefined);
process.on('SIGHUP', () => undefined);

/** Between two tries. */
const PATIENCE = 10_000;
/** Between two writes of the state into the database. */
const BETWEEN_NOTES_MS = 60_000;

const log = (line: string): void => console.log(`${new Date().toISOString()} ${line}`);

const urlOf = (): string | undefined => {
  const databaseUrl = readRunning(dataFolder)?.databaseUrl;
  return databaseUrl === undefined ? undefined : superuserUrl(dataFolder, databaseUrl);
};

/** Ends when the setting is another, so that a change of folder is followed without a restart. */
const untilChanged = (setting: BackupSetting): AbortSignal => {
  const changed = new AbortController();
  const timer = setInterval(() => {
    if (JSON.stringify(readSetting(dataFolder)) !== JSON.stringify(setting)) changed.abort();
    if (changed.signal.aborted || stop.signal.aborted) clearInterval(timer);
  }, 1_000);
  timer.unref();
  return AbortSignal.any([changed.signal, stop.signal]);
};

let reported = 0;
const note = async (url: string, until: Date | undefined, problem: ArchiveProblem | undefined): Promise<void> => {
  if (problem === undefined && Date.now() - reported < BETWEEN_NOTES_MS) return;
  reported = Date.now();
  await noteState(url, { until, problem }).catch((error: Error) => log(`state not written: ${error.message}`));
};

const run = async (setting: BackupSetting, url: string): Promise<void> => {
  const repository = openRepository(setting.folder, readKey(process.env, setting.folder, setting.keyFile));
  log(`adding the log to ${setting.folder}`);
  await archive(repository, {
    url,
    archivist: setting.archivist,
    signal: untilChanged(setting),
    torn: () => {
      noteTorn(repository, readArchiving(repository)?.until ?? '');
      log('the log has a hole: a new full backup is needed');
    },
    reached: (until) => void note(url, until, isTorn(repository) ? 'torn' : undefined),
  });
};

const problemOf = (error: unknown): ArchiveProblem => {
  if (error instanceof Superseded) return 'superseded';
  if (error instanceof Refusal) return error.code.includes('KEY') ? 'key' : 'folder';
  return (error as NodeJS.ErrnoException).code === 'ENOSPC' ? 'space' : 'folder';
};

while (!stop.signal.aborted) {
  const setting = readSetting(dataFolder);
  const url = urlOf();
  if (setting !== undefined && url !== undefined) {
    try {
      await run(setting, url);
      continue;
    } catch (error) {
      log(
        error instanceof Superseded
          ? `another data folder adds to ${setting.folder} now; run npm run backup with a folder of its own`
          : String(error),
      );
      if (!stop.signal.aborted) await note(url, undefined, problemOf(error));
    }
  }
  await pause(PATIENCE, undefined, { signal: stop.signal }).catch(() => undefined);
}
process.exit();
