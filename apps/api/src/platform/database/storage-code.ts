/**
 * The code for an error of the storage that nobody has caused by a mistake. These are answered with 503 and may be tried again;
 * every other error is a fault of the program.
 */
import { driverError, isTooSlow } from './broken-constraint.js';
import { isDiskFull } from './disk-full.js';
import { isUnreachable, SessionNotOpened } from './unreachable.js';

/** More work than can be done now: nothing was done, and trying again is right. */
export class SystemBusy extends Error {}

// PostgreSQL ran out of memory, temporary space or locks, or a lock was not free in time.
const BUSY = /^(53[24]00|55P03)$/;
// The pool's message where every connection is in use and none came back in time; it has no code.
const POOL_FULL = 'timeout exceeded when trying to connect';
// The pool's message where a new connection was not ready in time; its cause shows whether a server accepted it.
const CONNECTED_LATE = 'Connection terminated due to connection timeout';

export const isLockedOut = (error: unknown): boolean => driverError(error).code === '55P03';

const isBusy = (error: unknown): boolean => {
  const { code = '', message, cause } = driverError(error);
  if (message === CONNECTED_LATE) return cause instanceof SessionNotOpened;
  return error instanceof SystemBusy || BUSY.test(code) || message === POOL_FULL;
};

/** Their names in the log. */
export const storageEvents = {
  DATABASE_UNAVAILABLE: { level: 'error', message: 'database unavailable' },
  DISK_FULL: { level: 'error', message: 'disk full' },
  SYSTEM_BUSY: { level: 'warn', message: 'system busy' },
  QUERY_TOO_SLOW: { level: 'warn', message: 'statement stopped' },
} as const;

export type StorageCode = keyof typeof storageEvents;

export function storageCodeOf(error: unknown): StorageCode | undefined {
  if (isDiskFull(error)) return 'DISK_FULL';
  if (isBusy(error)) return 'SYSTEM_BUSY';
  if (isUnreachable(error)) return 'DATABASE_UNAVAILABLE';
  return isTooSlow(error) ? 'QUERY_TOO_SLOW' : undefined;
}
