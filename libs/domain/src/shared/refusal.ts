/**
 * An expected "no" is a typed answer with a code and, where there are any, the issues behind it; only programming
 * faults are thrown. Codes that several matters give stand here, with their sentences in `libs/reporting/src/words`; a code of one
 * matter stands in its `matter.ts`, with its sentence.
 */
import { matterNames, type MatterName } from '../matters.js';
import type { Issue } from './issue.js';

/** Those that several matters give. */
export const COMMON_REFUSAL_CODES = [
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
  'INVALID_INPUT',
] as const;
export type CommonRefusalCode = (typeof COMMON_REFUSAL_CODES)[number];
export type RefusalCode = CommonRefusalCode | MatterName<'refusals'>;

export const REFUSAL_CODES: readonly RefusalCode[] = [...COMMON_REFUSAL_CODES, ...matterNames('refusals')];

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
