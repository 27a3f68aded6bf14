import type { ReactNode } from 'react';

/** What the page of every role is given. */
export interface HomeProps {
  /** For somebody with several roles: the switch between their pages. */
  readonly actions: ReactNode;
}
