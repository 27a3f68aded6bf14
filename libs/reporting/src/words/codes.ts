/**
 * Every code of the system has a sentence in both languages, and these types are what makes a forgotten one a type error. Codes of one
 * matter bring theirs along (libs/domain/src/shared/matter.ts). `{name}` stands for a parameter of the issue or refusal.
 */
import type {
  CommonIssueCode,
  CommonRefusalCode,
  EarlierSource,
  ExpressionErrorCode,
  IssueCode,
  InstructionWords,
  MissingReason,
  NewsKind,
  ObligationState,
  RefusalCode,
  Role,
  Severity,
  Slip,
  SubmissionMove,
} from '@vlis/domain';

/** Codes of endpoints and storage, which are about no entry: they have words too. */
export const ADMISSION_CODES = [
  'INTERNAL',
  'UNAUTHENTICATED',
  'TOKEN_EXPIRED',
  'TOKEN_INVALID',
  'SESSION_ENDED',
  'SECOND_FACTOR_NEEDED',
  'ACCOUNT_OF_ANOTHER',
  'ACCOUNT_UNKNOWN',
  'FORBIDDEN',
  'DATABASE_UNAVAILABLE',
  'DISK_FULL',
  'IDENTITY_UNAVAILABLE',
  'PERSISTED_QUERY_UNKNOWN',
  'OPERATION_NOT_ALLOWED',
  'QUERY_TOO_COMPLEX',
  'QUERY_TOO_SLOW',
  'SYSTEM_BUSY',
  'ANSWER_TOO_LARGE',
  'BODY_TOO_LARGE',
  'TOO_MANY_REQUESTS',
  'PAGE_NOT_FOUND',
  'BAD_REQUEST',
] as const;
export type AdmissionCode = (typeof ADMISSION_CODES)[number];

export interface Words {
  readonly issues: Readonly<Record<IssueCode, string>>;
  readonly refusals: Readonly<Record<RefusalCode, string>>;
  readonly admission: Readonly<Record<AdmissionCode, string>>;
  /** What is wrong with a formula. */
  readonly formulas: Readonly<Record<ExpressionErrorCode, string>>;
  /** The submissions a number is held against. */
  readonly earlier: Readonly<Record<EarlierSource, string>>;
  /** What a number may have been meant to be. */
  readonly slips: Readonly<Record<Slip, string>>;
  readonly missing: Readonly<Record<MissingReason, string>>;
  /** When a reason for having no number is the right one. */
  readonly missingMeans: Readonly<Record<MissingReason, string>>;
  /** What stands before each part of an instruction; empty where the part needs no head. */
  readonly instruction: Readonly<Record<keyof InstructionWords, string>>;
  readonly severities: Readonly<Record<Severity, string>>;
  readonly states: Readonly<Record<ObligationState, string>>;
  /** Sentences about a stage of review; `{stage}` is its name, which is data. */
  readonly stages: Readonly<Record<'waiting' | 'accept' | 'return' | 'reopen', string>>;
  /** Sentences of news. */
  readonly notices: Readonly<Record<NewsKind, string>>;
  readonly mailSubjects: Readonly<Record<NewsKind, string>>;
  readonly mail: Readonly<Record<'where' | 'about', string>>;
  readonly moves: Readonly<Record<SubmissionMove, string>>;
  readonly roles: Readonly<Record<Role, string>>;
}

/** The words of the lists that matters share; the others come with their matter. */
export interface SharedWords extends Omit<Words, 'issues' | 'refusals' | 'notices' | 'mailSubjects'> {
  readonly issues: Readonly<Record<CommonIssueCode, string>>;
  readonly refusals: Readonly<Record<CommonRefusalCode, string>>;
}
