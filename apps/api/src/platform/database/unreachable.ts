/** Whether an error says that PostgreSQL is away (stopped, restarting, out of connections), not that a query is wrong. */

// Class 08: connection exceptions; 57P01–57P03: shutting down or starting up; 53300: too many connections.
const SQL_STATES = /^(08...|57P0[123]|53300)$/;
const SOCKET_CODES = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ENOTFOUND', 'EAI_AGAIN']);
// No such socket; of a file it says nothing about PostgreSQL.
const SOCKET_LACKING = 'ENOENT';
// node-postgres gives these no code.
const DRIVER_MESSAGES = [
  'Connection terminated',
  'Query read timeout',
  'timeout exceeded when trying to connect',
  'Client has encountered a connection error',
  'Cannot use a pool after calling end',
];

interface Coded {
  readonly code?: unknown;
  /** The system call that failed. */
  readonly syscall?: unknown;
  readonly message?: unknown;
  readonly driverError?: unknown;
  readonly cause?: unknown;
  readonly originalError?: unknown;
  /** Where graphql-js keeps a thrown value that is no Error of its own realm. */
  readonly thrownValue?: unknown;
  readonly errors?: readonly unknown[];
}

/** An error of this class states it outright. */
export class DatabaseAway extends Error {}

export function isUnreachable(error: unknown): boolean {
  if (error instanceof DatabaseAway) return true;
  if (typeof error !== 'object' || error === null) return false;
  const { code, syscall, message, driverError, cause, originalError, thrownValue, errors } = error as Coded;
  if (typeof code === 'string' && (SQL_STATES.test(code) || SOCKET_CODES.has(code))) return true;
  if (code === SOCKET_LACKING && syscall === 'connect') return true;
  if (typeof message === 'string' && DRIVER_MESSAGES.some((text) => message.startsWith(text))) return true;
  return [driverError, cause, originalError, thrownValue, ...(errors ?? [])].some((inner) => isUnreachable(inner));
}
