/** What a library has to do about one obligation: which button, and how urgent the line is. */
import type { ObligationLineFragment, ObligationState } from '../gql/graphql.js';
import type { MessageKey } from '../i18n/messages.js';

export type Obligation = ObligationLineFragment;

type Part = Pick<Obligation, 'state'> & {
  readonly submission?: Pick<NonNullable<Obligation['submission']>, 'openQueries'> | null;
};

/** The library still has it in hand: nothing sent yet, or sent back. */
export const isInHand = ({ state }: Pick<Obligation, 'state'>): boolean =>
  state === 'NOT_STARTED' || state === 'DRAFT' || state === 'RETURNED' || state === 'WITHDRAWN';

export function nextStep({ state, submission }: Part): { readonly label: MessageKey; readonly urgent: boolean } {
  if (state === 'NOT_STARTED') return { label: 'obligations.start', urgent: true };
  if (state === 'RETURNED')
    return { label: submission?.openQueries ? 'obligations.answer' : 'obligations.carryOn', urgent: true };
  return state === 'DRAFT' || state === 'WITHDRAWN'
    ? { label: 'obligations.carryOn', urgent: true }
    : { label: 'obligations.look', urgent: false };
}

type Urgent = Pick<Obligation, 'state' | 'dueOn'>;

/**
 * The states by what they ask of the library: returned first, because a reviewer waits; on its way last, because it waits for reviewers.
 */
export const TURNS = {
  returned: ['RETURNED'],
  inHand: ['NOT_STARTED', 'DRAFT', 'WITHDRAWN'],
  onItsWay: ['SUBMITTED', 'OFFICIAL'],
} satisfies Record<string, ObligationState[]>;

export type ObligationTurn = keyof typeof TURNS;

const turnOf = ({ state }: Pick<Obligation, 'state'>): number =>
  Object.values<ObligationState[]>(TURNS).findIndex((states) => states.includes(state));

/** What was returned first, then what else is in hand, then what is on its way; each by deadline. */
export const byUrgency = (a: Urgent, b: Urgent): number => turnOf(a) - turnOf(b) || a.dueOn.localeCompare(b.dueOn);
