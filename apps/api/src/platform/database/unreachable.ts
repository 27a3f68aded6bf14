/** Whether an error means that PostgreSQL cannot be reached (stopped, restarting, failing over), not that a query is wrong. */

// 08: no connection (but 08P01, which a wrong number of parameters earns too); 57P: shutting down, starting up, dropped;
// 53300: too many connections.
const SQL_STATES = /^(08(000|001|003|004|006|007)|57P0[1-5]|53300)$/;
const SOCKET_CODES = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ENOTFOUND', 'EAI_AGAIN']);
// PostgreSQL's socket does not exist. About another file this code means nothing for PostgreSQL.
const SOCKET_LACKING = 'ENOENT';
// Thrown by the pool and by TypeORM, without a code, where there is no connection that could remember its loss.
const NO_CONNECTION = ['Connection terminated', 'Cannot use a pool after calling end', 'Driver not Connected'];

interface Coded {
  readonly code?: unknown;
  /** The system call that failed. */
  readonly syscall?: unknown;
  readonly message?: unknown;
  readonly driverError?: unknown;
  readonly cause?: unknown;
  readonly originalError?: unknown;
  /** graphql-js puts a thrown value here that is no instance of its own Error class. */
  readonly thrownValue?: unknown;
  readonly errors?: readonly unknown[];
}

/** An error of this class means it by itself. */
export class DatabaseAway extends Error {}

/** The connection broke while something was asked. Whether a commit in progress succeeded is unknown. */
export class ConnectionLost extends DatabaseAway {}

/** The server accepted the connection and ended it before opening a session: nothing was asked. */
export class SessionNotOpened extends ConnectionLost {}

export function isUnreachable(error: unknown): boolean {
  if (error instanceof DatabaseAway) return true;
  if (typeof error !== 'object' || error === null) return false;
  const { code, syscall, message, driverError, cause, originalError, thrownValue, errors } = error as Coded;
  if (typeof code === 'string' && (SQL_STATES.test(code) || SOCKET_CODES.has(code))) return true;
  if (code === SOCKET_LACKING && syscall === 'connect') return true;
  if (typeof message === 'string' && NO_CONNECTION.some((text) => message.startsWith(text))) return true;
  return [driverError, cause, originalError, thrownValue, ...(errors ?? [])].some((inner) => isUnreachable(inner));
}
