/** Whether an error means that a disk is full: PostgreSQL's code for it, or the system's where a file was written. */

/** A write that was not begun, because there is too little room. */
export class DiskFull extends Error {}

// 53100: disk_full, on the machine of PostgreSQL.
const CODES = new Set<unknown>(['53100', 'ENOSPC', 'EDQUOT']);

interface Wrapping {
  readonly code?: unknown;
  readonly driverError?: unknown;
  readonly cause?: unknown;
  readonly originalError?: unknown;
  readonly errors?: readonly unknown[];
}

export function isDiskFull(error: unknown): boolean {
  if (error instanceof DiskFull) return true;
  if (typeof error !== 'object' || error === null) return false;
  const { code, driverError, cause, originalError, errors } = error as Wrapping;
  return CODES.has(code) || [driverError, cause, originalError, ...(errors ?? [])].some((inner) => isDiskFull(inner));
}
