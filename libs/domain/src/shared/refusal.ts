/**
 * An expected "no" is a typed answer with a code and, where there are any, the issues behind it; only programming
 * faults are thrown. The sentences stand in `libs/reporting/src/words`.
 */
import type { Issue } from './issue.js';

export const REFUSAL_CODES = [
  'NOT_FOUND',
  'NOT_OBLIGED',
  'ROUND_NOT_OPEN',
  'ROUND_CLOSED',
  'RETURN_CLOSED',
  'INVALID_CELLS',
  'NOTHING_ENTERED',
  'OPEN_ISSUES',
  'MOVE_NOT_POSSIBLE',
  'NOT_YOUR_STAGE',
  'STALE_REVISION',
  'OWN_ENTRY',
  'OWN_ANSWER',
  'SAME_PERSON',
  'OWN_GRANT',
  'LAST_ADMINISTRATOR',
  'ADMINISTRATOR_EXISTS',
  'REASON_REQUIRED',
  'ALREADY_EXISTS',
  'POSSIBLE_DUPLICATE',
  'TOO_MANY_ROWS',
  'INVALID_DEFINITION',
  'INVALID_INDICATOR',
  'INVALID_INPUT',
] as const;
export type RefusalCode = (typeof REFUSAL_CODES)[number];

export interface Refusal {
  readonly refused: true;
  readonly code: RefusalCode;
  readonly params: Readonly<Record<string, string>>;
  readonly issues: readonly Issue[];
}

export const refuse = (
  code: RefusalCode,
  issues: readonly Issue[] = [],
  params: Record<string, string> = {},
): Refusal => ({ refused: true, code, params, issues });

export const isRefusal = (answer: unknown): answer is Refusal =>
  typeof answer === 'object' && answer !== null && (answer as { refused?: unknown }).refused === true;
