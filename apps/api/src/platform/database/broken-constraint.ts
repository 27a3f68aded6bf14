/** Reads a PostgreSQL error by its fields (SQLSTATE, constraint name), never by its message. */
import { refuse, type Refusal, type RefusalCode } from '@vlis/domain';
import { QueryFailedError } from 'typeorm';

interface DriverError {
  readonly code?: string;
  readonly constraint?: string;
  readonly message?: string;
  readonly cause?: unknown;
}

/** The fields that PostgreSQL gave, whether or not TypeORM has wrapped them. */
export const driverError = (error: unknown): DriverError =>
  (error instanceof QueryFailedError ? (error.driverError as DriverError) : (error as DriverError | null)) ?? {};

/**
 * The refusal that a broken unique, check, exclusion or foreign key constraint stands for; undefined where it is not listed.
 * @param listed by the constraint's name, out of the manifests of the features
 */
export function refusalOf(error: unknown, listed: ReadonlyMap<string, RefusalCode>): Refusal | undefined {
  const { constraint = '' } = driverError(error);
  const code = listed.get(constraint);
  return code && refuse(code, [], { constraint });
}

/** Two transactions got in each other's way (deadlock, serialization): neither is at fault, trying again is right. */
export const isCollision = (error: unknown): boolean => ['40001', '40P01'].includes(driverError(error).code ?? '');

/** A write was refused because the transaction, or the whole server, only reads. */
export const isReadOnly = (error: unknown): boolean => driverError(error).code === '25006';

/** PostgreSQL stopped a statement that took longer than it may (`statement_timeout`), or an operator did by hand. */
export const isTooSlow = (error: unknown): boolean => driverError(error).code === '57014';
