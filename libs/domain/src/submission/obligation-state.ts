/** Where an obligation to report lies: with the library, on its way (at which stage, its submission says), or done. */
import type { SubmissionState } from './moves.js';

export type ObligationState = 'not-started' | SubmissionState;

/** `undefined`: no submission was begun. */
export const obligationState = (state: SubmissionState | undefined): ObligationState => state ?? 'not-started';
