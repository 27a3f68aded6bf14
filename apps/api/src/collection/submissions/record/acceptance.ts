/** Whether this person may accept this submission now, told before the button is pressed and asked again when it is. */
import DataLoader from 'dataloader';
import {
  refuseSamePerson,
  stagesReviewedBy,
  type ScopedPlace,
  type Refusal,
  type ReviewStage,
  type SubmissionPosition,
  type Viewer,
} from '@vlis/domain';
import type { Loaders } from '../../../platform/graphql/loaders.js';
import { inOrderOf, type SnapshotRead } from '../../../platform/graphql/loaders.js';
import { readOwnParts, type OwnPartRow } from './own-part.js';

/** What viewers did in submissions; a loader for lists, so that fifty rows take one statement. */
const ownPartLoaders = (read: SnapshotRead, viewer: Viewer) => ({
  today: new DataLoader<string, OwnPartRow | null>(async (keys) => {
    // Every key of a request carries the same day.
    const [day = ''] = (keys[0] ?? '').split('/');
    const ids = keys.map((key) => Number(key.split('/')[1]));
    const parts = await read((db) => readOwnParts(db, viewer.accountId, ids, day));
    return inOrderOf<number, OwnPartRow>(ids, ({ id }) => id)([...parts.values()]);
  }),
});

export interface Acceptable extends ScopedPlace, SubmissionPosition {
  readonly id: number;
  readonly chain: readonly ReviewStage[];
}

/** Undefined too where the viewer's roles or the submission's state do not let it come to that question. */
export async function whyNotAccept(
  loaders: Loaders,
  viewer: Viewer,
  submission: Acceptable,
  today: string,
): Promise<Refusal | undefined> {
  const { stage, chain } = submission;
  if (stage === null || !stagesReviewedBy(viewer, chain, submission).includes(stage)) return undefined;
  const part = await loaders.of(ownPartLoaders).today.load(`${today}/${submission.id}`);
  return refuseSamePerson(stage, part ?? undefined);
}
