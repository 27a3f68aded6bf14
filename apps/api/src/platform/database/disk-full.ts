/** Whether an error says that a disk is full: PostgreSQL's own word for it, or the system's where a file was written. */

/** A write was not even begun, because there is too little room for it. */
export class DiskFull extends Error {}

// 53100: disk_full, by PostgreSQL on whatever machine it stands.
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
