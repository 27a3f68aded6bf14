/** The end of a log file, for the screen when something has died. */
import { closeSync, existsSync, fstatSync, openSync, readSync } from 'node:fs';

const WINDOW = 64 * 1024;

export const lastLines = (file: string, count: number): string => {
  if (!existsSync(file)) return '';
  const handle = openSync(file, 'r');
  try {
    const { size } = fstatSync(handle);
    const buffer = Buffer.alloc(Math.min(size, WINDOW));
    readSync(handle, buffer, 0, buffer.length, size - buffer.length);
    return buffer.toString('utf8').trimEnd().split('\n').slice(-count).join('\n');
  } finally {
    closeSync(handle);
  }
};
