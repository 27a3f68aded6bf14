/** Reads a PostgreSQL error by its fields (SQLSTATE, constraint name), never by its message. */
import { refuse, type Refusal } from '@vlis/domain';
import { QueryFailedError } from 'typeorm';
import { refusalFor } from './constraint-names.js';

interface DriverError {
  readonly code?: string;
  readonly constraint?: string;
  readonly message?: string;
  readonly cause?: unknown;
}

/** The fields that PostgreSQL gave, whether or not TypeORM has wrapped them. */
export const driverError = (error: unknown): DriverError =>
  (error instanceof QueryFailedError ? (error.driverError as DriverError) : (error as DriverError | null)) ?? {};

/** The refusal that a broken unique, check, exclusion or foreign key constraint stands for, if its name is listed. */
export function refusalOf(error: unknown): Refusal | undefined {
  const { constraint } = driverError(error);
  const code = constraint === undefined ? undefined : refusalFor[constraint];
  return code && refuse(code, [], { constraint: constraint! });
}

/** Two transactions got in each other's way (deadlock, serialization): neither is at fault, trying again is right. */
export const isCollision = (error: unknown): boolean => ['40001', '40P01'].includes(driverError(error).code ?? '');

/** A write was refused because the transaction, or the whole server, only reads. */
export const isReadOnly = (error: unknown): boolean => driverError(error).code === '25006';

/** PostgreSQL stopped a statement that took longer than it may (`statement_timeout`), or an operator did by hand. */
export const isTooSlow = (error: unknown): boolean => driverError(error).code === '57014';
