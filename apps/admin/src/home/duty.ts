/** What a library has to do about one duty: which button, and how urgent the line is. */
import type { ObligationLineFragment } from '../gql/graphql.js';
import type { MessageKey } from '../i18n/messages.js';

export type Duty = ObligationLineFragment;

type Part = Pick<Duty, 'state'> & { readonly submission?: Pick<NonNullable<Duty['submission']>, 'openQueries'> | null };

/** The library still has it in hand: nothing sent yet, or sent back. */
export const isInHand = ({ state }: Pick<Duty, 'state'>): boolean =>
  state === 'NOT_STARTED' || state === 'DRAFT' || state === 'RETURNED';

export function nextStep({ state, submission }: Part): { readonly label: MessageKey; readonly urgent: boolean } {
  if (state === 'NOT_STARTED') return { label: 'home.start', urgent: true };
  if (state === 'RETURNED') return { label: submission?.openQueries ? 'home.answer' : 'home.carryOn', urgent: true };
  return state === 'DRAFT' ? { label: 'home.carryOn', urgent: true } : { label: 'home.look', urgent: false };
}

/** What is in hand first, by deadline; then what is already on its way. */
export const byUrgency = (a: Duty, b: Duty): number =>
  Number(isInHand(b)) - Number(isInHand(a)) || a.dueOn.localeCompare(b.dueOn);
