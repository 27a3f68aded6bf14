/** Who is asking, with roles and scopes; the same for the whole visit. The shell waits for it, so screens may rely on it. */
import { createContext, useContext } from 'react';
import type { MeQuery } from '../gql/graphql.js';

export type Me = MeQuery['me'];
export type Assignment = Me['assignments'][number];

export const MeContext = createContext<Me | undefined>(undefined);

export function useMe(): Me {
  const me = useContext(MeContext);
  if (!me) throw new Error('useMe outside of the shell');
  return me;
}
