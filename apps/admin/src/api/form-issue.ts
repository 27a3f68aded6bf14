/** Why something that was filled in was not taken, or not read, in the reader's language and at its field. */
import type { MessageKey } from '../i18n/messages.js';
import type { Translate } from '../i18n/useT.js';
import { failureOf, type FailureKind } from './failure.js';
import { quoted } from './quoted.js';
import type { Refused } from './refusal.js';

export interface FormIssue {
  /** One sentence for the whole form. */
  readonly message: string;
  /** Of the refusal; a call that came to nothing has none. */
  readonly code?: string;
  /** A sentence for each field, by the path that the API names. */
  readonly errors: Readonly<Record<string, string>>;
  readonly refused?: Refused;
}

/** The fields that have an issue. An issue that belongs to no field stands under `root`. */
const markedIn = (errors: FormIssue['errors']): readonly string[] =>
  Object.keys(errors).filter((path) => path !== 'root');

/**
 * A change of a field takes its issue back, and with the last one the refusal as a whole, which was about what was sent. A failure of the
 * call has no code and stays: the connection is missing whatever is changed.
 */
export function withoutField(issue: FormIssue, path: string): FormIssue | undefined {
  const errors = Object.fromEntries(Object.entries(issue.errors).filter(([marked]) => marked !== path));
  if (issue.code !== undefined && markedIn(errors).length === 0) return undefined;
  return { ...issue, errors, refused: undefined };
}

export function refusedAs(refused: Refused, t: Translate): FormIssue {
  const { code, message, body } = refused;
  const { errors } = body;
  const sentence = markedIn(errors).length > 0 ? t('form.check') : (errors['root'] ?? message);
  return { message: code === 'INVALID_INPUT' ? sentence : message, code, errors, refused };
}

/** What a mutation threw, as a sentence with the id under which it stands in the log. */
export function failedAs(error: unknown, t: Translate): string {
  const failure = failureOf(error);
  return quoted(t, t(UNSENT[failure.kind]), failure);
}

/** That something could not be read, where nothing was sent. */
export function unreadAs(error: unknown, t: Translate): string {
  const failure = failureOf(error);
  return quoted(t, t({ ...UNSENT, ...UNREAD }[failure.kind]), failure);
}

const UNREAD = {
  offline: 'failure.offline',
  unavailable: 'failure.unavailable',
  busy: 'failure.busy',
  'disk-full': 'failure.diskFull',
} as const satisfies Partial<Record<FailureKind, MessageKey>>;

const UNSENT = {
  offline: 'form.offline',
  unavailable: 'form.unavailable',
  busy: 'form.busy',
  'disk-full': 'form.diskFull',
  forbidden: 'failure.forbidden',
  'signed-out': 'failure.signedOut',
  'too-many': 'failure.tooMany',
  outdated: 'failure.outdated',
  fault: 'failure.fault',
} as const satisfies Record<FailureKind, MessageKey>;
