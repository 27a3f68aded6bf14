/**
 * Log files of the start-up machinery. Each start draws a line, so that the screen shows the last lines of this run,
 * not those of an earlier one. A log that has grown long is set aside as .1, what was .1 as .2 and so on, while its
 * writer goes on writing to the same file: it is copied and emptied, never renamed. A failure with a log never stops
 * anything else.
 */
import {
  appendFileSync,
  closeSync,
  copyFileSync,
  existsSync,
  fstatSync,
  ftruncateSync,
  openSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';

const WINDOW = 64 * 1024;
export const LONG = 5 * 1024 * 1024;
/** Files of one log: the one being written and those set aside. */
export const KEPT = 5;
const LINE = '──────── ';
const LOOK_MS = 1_000;

/** Appends to a log, or not, where the disk is full. */
export const appendLog = (file: string, text: string): void => {
  try {
    appendFileSync(file, text, { mode: 0o600 });
  } catch {
    // a line that is lost is better than a system that is
  }
};

/** Copies what has been added since as well, so that next to nothing is lost between the copy and the emptying. */
const copyAndEmpty = (file: string, copy: string): void => {
  copyFileSync(file, copy);
  const handle = openSync(file, 'r+');
  try {
    for (let at = statSync(copy).size; ;) {
      const more = Buffer.alloc(fstatSync(handle).size - at);
      if (more.length === 0) break;
      at += readSync(handle, more, 0, more.length, at);
      appendFileSync(copy, more);
    }
    ftruncateSync(handle);
  } finally {
    closeSync(handle);
  }
};

/** Sets a log aside that has grown long. Where there is no room for the copy it stays as it is. */
export const shorten = (file: string): void => {
  const copy = `${file}.new`;
  try {
    if (statSync(file).size <= LONG) return;
    copyAndEmpty(file, copy);
    for (let n = KEPT - 1; n > 1; n -= 1) {
      if (existsSync(`${file}.${n - 1}`)) renameSync(`${file}.${n - 1}`, `${file}.${n}`);
    }
    renameSync(copy, `${file}.1`);
  } catch {
    rmSync(copy, { force: true });
  }
};

/** Prepares a log for a new run. @returns the same path */
export const beginLog = (file: string, now = new Date()): string => {
  shorten(file);
  appendLog(file, `${LINE}${now.toISOString()}\n`);
  return file;
};

/** Keeps a log short for as long as this process runs. */
export const keepShort = (file: string): void => void setInterval(() => shorten(file), LOOK_MS).unref();

/** The last lines that the present run has written, oldest first. */
export const lastLines = (file: string, count: number): string => {
  if (!existsSync(file)) return '';
  const handle = openSync(file, 'r');
  try {
    const { size } = fstatSync(handle);
    const buffer = Buffer.alloc(Math.min(size, WINDOW));
    readSync(handle, buffer, 0, buffer.length, size - buffer.length);
    const lines = buffer.toString('utf8').trimEnd().split('\n');
    const began = lines.findLastIndex((line) => line.startsWith(LINE));
    return lines
      .slice(began + 1)
      .slice(-count)
      .join('\n');
  } finally {
    closeSync(handle);
  }
};
