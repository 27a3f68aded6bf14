/**
 * Log files of the start-up machinery. Each start draws a line, so that the screen shows what this run said last, not an
 * earlier one; a log that has grown long is set aside as .1, replacing the one before.
 */
import { appendFileSync, closeSync, existsSync, fstatSync, openSync, readSync, renameSync, statSync } from 'node:fs';

const WINDOW = 64 * 1024;
const LONG = 5 * 1024 * 1024;
const LINE = '──────── ';

/** Prepares a log for a new run. @returns the same path */
export const beginLog = (file: string, now = new Date()): string => {
  if (existsSync(file) && statSync(file).size > LONG) renameSync(file, `${file}.1`);
  appendFileSync(file, `${LINE}${now.toISOString()}\n`, { mode: 0o600 });
  return file;
};

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
