/**
 * Why a call came to nothing, in the few kinds a screen treats differently. An expected "no" of the API is not a
 * failure of the call: see `refusal.ts`.
 */
import type { LocalizedText } from '@vlis/domain';

export type FailureKind =
  /** No line to the server at all. */
  | 'offline'
  /** The server says that it, or its database, is down for now. */
  | 'unavailable'
  /** Reading goes on; nothing can be saved until the server's disk has room again. */
  | 'disk-full'
  /** The login has expired or is not valid. */
  | 'signed-out'
  /** Logged in, but without the right; or an account without any role. */
  | 'forbidden'
  | 'too-many'
  /** The server is there and has too much to do; it says when to come back. */
  | 'busy'
  /** The server has a newer version than this page, and no longer knows what it asks. */
  | 'outdated'
  /** Fault on either side; `id` is what the log knows it by. */
  | 'fault';

/** One thing that is wrong with what was asked: what, where, and what to do. */
export interface FailureIssue {
  readonly code: string;
  readonly path: string;
  readonly message: LocalizedText;
}

export interface FailureDetails {
  readonly code?: string;
  readonly id?: string;
  readonly params?: Readonly<Record<string, string>>;
  /** What the API says of it, for people. */
  readonly words?: LocalizedText;
  readonly issues?: readonly FailureIssue[];
  /** Milliseconds after which the server asks to be asked again. */
  readonly retryAfter?: number;
  readonly cause?: unknown;
}

export class Failure extends Error {
  override readonly name = 'Failure';
  readonly code: string | undefined;
  readonly id: string | undefined;
  readonly params: Readonly<Record<string, string>>;
  readonly words: LocalizedText | undefined;
  readonly issues: readonly FailureIssue[];
  readonly retryAfter: number | undefined;

  constructor(
    readonly kind: FailureKind,
    message: string,
    { code, id, params = {}, words, issues = [], retryAfter, cause }: FailureDetails = {},
  ) {
    super(message, { cause });
    this.code = code;
    this.id = id;
    this.params = params;
    this.words = words;
    this.issues = issues;
    this.retryAfter = retryAfter;
  }
}

/** Worth asking again without anybody doing anything. */
export const isPassing = (error: unknown): boolean =>
  error instanceof Failure && ['offline', 'unavailable', 'busy', 'disk-full'].includes(error.kind);

/** Whatever was thrown, as a Failure: a programmer's error is a fault of ours. */
export const failureOf = (error: unknown): Failure =>
  error instanceof Failure
    ? error
    : new Failure('fault', error instanceof Error ? error.message : String(error), { cause: error });
