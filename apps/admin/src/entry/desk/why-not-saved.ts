/** The sentence that says why nothing was saved, and that what was typed is kept. */
import { failureOf } from '../../api/failure.js';
import type { Passing } from './autosave.js';

export const whyNotSaved = {
  offline: 'entry.retryOffline',
  unavailable: 'entry.retryUnavailable',
  busy: 'entry.retryBusy',
  'disk-full': 'entry.retryDiskFull',
  fault: 'entry.retryFault',
} as const satisfies Record<Passing, string>;

/** And the line that says when it is tried again. */
export const whenAgain = {
  offline: 'entry.retryIn',
  unavailable: 'entry.retryIn',
  busy: 'entry.retryInBusy',
  'disk-full': 'entry.retryInDiskFull',
  fault: 'entry.retryIn',
} as const satisfies Record<Passing, string>;

export type WhyNotSaved = (typeof whyNotSaved)[Passing];

/** What was thrown by a call that sent something. */
export function whyNotSent(error: unknown): WhyNotSaved {
  const { kind } = failureOf(error);
  return kind in whyNotSaved ? whyNotSaved[kind as Passing] : whyNotSaved.fault;
}
