/** The sentence that says why nothing was saved, and that what was typed is kept. */
import { failureOf } from '../../api/failure.js';
import { quoted } from '../../api/quoted.js';
import type { Translate } from '../../i18n/useT.js';
import type { Passing } from './autosave.js';

export const whyNotSaved = {
  offline: 'entry.retryOffline',
  unavailable: 'entry.retryUnavailable',
  busy: 'entry.retryBusy',
  'disk-full': 'entry.retryDiskFull',
  outdated: 'entry.retryOutdated',
  fault: 'entry.retryFault',
} as const satisfies Record<Passing, string>;

/** And the line that says when it is tried again. */
export const whenAgain = {
  offline: 'entry.retryIn',
  unavailable: 'entry.retryIn',
  busy: 'entry.retryInBusy',
  'disk-full': 'entry.retryInDiskFull',
  outdated: 'entry.retryInOutdated',
  fault: 'entry.retryIn',
} as const satisfies Record<Passing, string>;

/** What becomes of it meanwhile, where the device keeps drafts. */
export const howKept = {
  offline: 'entry.keptOffline',
  unavailable: 'entry.kept',
  busy: 'entry.kept',
  'disk-full': 'entry.kept',
  outdated: 'entry.keptOutdated',
  fault: 'entry.kept',
} as const satisfies Record<Passing, string>;

/** What was thrown by a call that sent something: why, and what the log knows it by. */
export function whyNotSent(t: Translate, error: unknown): string {
  const failure = failureOf(error);
  const { kind } = failure;
  return quoted(t, t(kind in whyNotSaved ? whyNotSaved[kind as Passing] : whyNotSaved.fault), failure);
}
