/**
 * What to say of an error of the storage that is nobody's mistake. All of these are answered with 503 and may be asked
 * again; anything else is a fault of the program.
 */
import { driverError, isTooSlow } from './broken-constraint.js';
import { isDiskFull } from './disk-full.js';
import { isUnreachable, SessionNotOpened } from './unreachable.js';

/** There is more to do than can be done now: nothing was done, and trying again is right. */
export class SystemBusy extends Error {}

// Out of memory, of temporary space, of locks; a lock that was not got in time.
const BUSY = /^(53[24]00|55P03)$/;
// The pool's words for: every connection is in use, and none came back in time. It gives them no code.
const POOL_FULL = 'timeout exceeded when trying to connect';
// And for: a new connection was not ready in time. Its cause tells whether there was a server that took it.
const CONNECTED_LATE = 'Connection terminated due to connection timeout';

export const isLockedOut = (error: unknown): boolean => driverError(error).code === '55P03';

const isBusy = (error: unknown): boolean => {
  const { code = '', message, cause } = driverError(error);
  if (message === CONNECTED_LATE) return cause instanceof SessionNotOpened;
  return error instanceof SystemBusy || BUSY.test(code) || message === POOL_FULL;
};

/** What the log calls them. */
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
