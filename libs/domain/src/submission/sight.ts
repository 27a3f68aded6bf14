/**
 * How much of a submission somebody sees. Its library's own people see what they are working on. Everybody else sees a
 * submission once it has been submitted; before that, and after it was withdrawn, only that it was begun and how far it
 * is. While a returned submission is being reworked they see it as it was sent: the questions they asked are about
 * those values, and the new ones are not theirs yet.
 */
import type { SubmissionState } from './moves.js';

/** `working`: as it is now. `sent`: as it was last submitted. `progress`: state, filled of asked, last saved. */
export type Sight = 'working' | 'sent' | 'progress';

/** @param own whether it is of a library that the viewer works for */
export function sightOf(own: boolean, state: SubmissionState): Sight {
  if (own) return 'working';
  if (state === 'draft' || state === 'withdrawn') return 'progress';
  return state === 'returned' ? 'sent' : 'working';
}
