/** Who is asking, with roles and scopes; the same for the whole visit. The shell waits for it, so screens may rely on it. */
import { createContext, useContext } from 'react';
import { REVIEWING } from '@vlis/domain';
import type { MeQuery } from '../gql/graphql.js';

/** A stage of review, among those of all chains. */
export type Stage = MeQuery['reviewStages'][number];
export type Me = MeQuery['me'] & {
  /** From the libraries up. */
  readonly stages: readonly Stage[];
};
export type MyAssignment = Me['assignments'][number];

/** A right to review counts only together with a stage at which the person reviews. */
export function meOf({ me, reviewStages }: Pick<MeQuery, 'me' | 'reviewStages'>): Me {
  const reviews = reviewStages.some((stage) => me.assignments.some(({ role }) => role === stage.role));
  const permissions = reviews
    ? me.permissions
    : me.permissions.filter((action) => !REVIEWING.some((one) => one === action));
  return { ...me, permissions, stages: reviewStages };
}

export const MeContext = createContext<Me | undefined>(undefined);

export function useMe(): Me {
  const me = useContext(MeContext);
  if (!me) throw new Error('useMe outside of the shell');
  return me;
}
