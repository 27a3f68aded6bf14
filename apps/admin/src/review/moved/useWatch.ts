/** A submission that is open on the page is read again as soon as anybody has changed its cells or its state. */
import { useEffect } from 'react';
import { useOperation } from '../../api/useOperation.js';
import { SubmissionMovedDocument, type WholeSubmissionFragment } from '../../gql/graphql.js';
import { useStable } from '../../parts/useStable.js';
import { useFreshly } from '../useFreshly.js';

const EVERY_MS = 20_000;

type Part = Pick<WholeSubmissionFragment, 'revision' | 'state'>;
const revisionAndState = ({ revision, state }: Part): string => `${revision} ${state}`;

export function useWatch(whole: Part & Pick<WholeSubmissionFragment, 'id'>, readAgain: () => void): void {
  const { data, again } = useOperation(SubmissionMovedDocument, { id: whole.id }, { fresh: 0 });
  useFreshly(again, EVERY_MS);
  const stable = useStable({ readAgain });
  const shown = revisionAndState(whole);
  const now = data?.submission ? revisionAndState(data.submission) : shown;
  useEffect(() => {
    if (now !== shown) stable.readAgain();
  }, [now, shown, stable]);
}
