/** Reads a PostgreSQL error by its fields (SQLSTATE, constraint name), never by its message. */
import { refuse, type Refusal, type RefusalCode } from '@vlis/domain';
import { QueryFailedError } from 'typeorm';

interface DriverError {
  readonly code?: string;
  readonly constraint?: string;
  readonly message?: string;
  readonly cause?: unknown;
}

/** The fields of PostgreSQL's error, whether or not TypeORM has wrapped it. */
export const driverError = (error: unknown): DriverError =>
  (error instanceof QueryFailedError ? (error.driverError as DriverError) : (error as DriverError | null)) ?? {};

/**
 * The refusal for a broken unique, check, exclusion or foreign key constraint; undefined where no manifest lists the constraint.
 * @param listed refusals by the constraint's name, from the manifests of the features
 */
export function refusalOf(error: unknown, listed: ReadonlyMap<string, RefusalCode>): Refusal | undefined {
  const { constraint = '' } = driverError(error);
  const code = listed.get(constraint);
  return code && refuse(code, [], { constraint });
}

/** Two transactions collided (deadlock, serialization failure): trying again is right. */
export const isCollision = (error: unknown): boolean => ['40001', '40P01'].includes(driverError(error).code ?? '');

/** A write was refused because the transaction, or the whole server, only reads. */
export const isReadOnly = (error: unknown): boolean => driverError(error).code === '25006';

/** PostgreSQL cancelled a statement: it ran longer than `statement_timeout`, or an operator cancelled it. */
export const isTooSlow = (error: unknown): boolean => driverError(error).code === '57014';
