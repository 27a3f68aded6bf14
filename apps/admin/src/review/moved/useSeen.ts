/** The submission as the reviewer has seen it, and what has moved since. Decisions are about the seen revision alone. */
import { useState } from 'react';
import type { WholeSubmissionFragment } from '../../gql/graphql.js';
import { movedCells, type MovedCell } from './moved-cells.js';

export interface SeenSubmission {
  readonly revision: number;
  /** Absent while the page shows what was seen. Empty: no cell has moved, but an explanation or the declaration. */
  readonly moved: readonly MovedCell[] | undefined;
  /** The reviewer has looked at what has moved. */
  readonly look: () => void;
}

export function useSeen(whole: WholeSubmissionFragment): SeenSubmission {
  const [seen, setSeen] = useState(whole);
  const { revision } = seen;
  return {
    revision,
    moved: revision === whole.revision ? undefined : movedCells(seen, whole),
    look: () => setSeen(whole),
  };
}
