/** The rights of who is here, as the server names them. What they lead to on the screens stands with each feature. */
import type { Action } from '@vlis/domain';

export type May = (action: Action) => boolean;

export const mayOf =
  (permissions: readonly string[]): May =>
  (action) =>
    permissions.includes(action);

/**
 * Whoever may read all submissions of a place sees the queue; whether there is a button to accept depends on each submission's `moves`.
 */
export const readsSubmissions = (may: May): boolean => may('progress.read') && may('submission.read');
