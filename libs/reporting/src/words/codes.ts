/**
 * Every code of the system has a sentence in both languages, and this type is what makes a forgotten one a type error.
 * `{name}` stands for a parameter of the issue or refusal.
 */
import type { ExpressionErrorCode, IssueCode, MissingReason, RefusalCode, Role, Severity } from '@vlis/domain';

/** Faults of doors and storage, which are nobody's entry: they have words too. */
export const DOOR_CODES = [
  'INTERNAL',
  'UNAUTHENTICATED',
  'TOKEN_EXPIRED',
  'TOKEN_INVALID',
  'ACCOUNT_UNKNOWN',
  'FORBIDDEN',
  'DATABASE_UNAVAILABLE',
  'QUERY_TOO_COMPLEX',
  'TOO_MANY_REQUESTS',
  'PAGE_NOT_FOUND',
  'BAD_REQUEST',
] as const;
export type DoorCode = (typeof DOOR_CODES)[number];

export type StateCode = 'not-started' | 'draft' | 'submitted' | 'returned' | 'province-accepted' | 'ministry-accepted';
export type MoveCode =
  'submit' | 'accept-at-province' | 'return-from-province' | 'accept-at-ministry' | 'return-from-ministry';

export interface Words {
  readonly issues: Readonly<Record<IssueCode, string>>;
  readonly refusals: Readonly<Record<RefusalCode, string>>;
  readonly doors: Readonly<Record<DoorCode, string>>;
  /** What is wrong with a formula. */
  readonly formulas: Readonly<Record<ExpressionErrorCode, string>>;
  readonly missing: Readonly<Record<MissingReason, string>>;
  readonly severities: Readonly<Record<Severity, string>>;
  readonly states: Readonly<Record<StateCode, string>>;
  readonly moves: Readonly<Record<MoveCode, string>>;
  readonly roles: Readonly<Record<Role, string>>;
}
