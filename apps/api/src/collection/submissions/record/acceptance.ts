/** Whether this person may accept this submission now. The screen asks before it offers the button; the action asks again. */
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

/** What viewers did in submissions. A loader, so that a list of fifty rows takes one statement. */
const ownPartLoaders = (read: SnapshotRead, viewer: Viewer) => ({
  today: new DataLoader<string, OwnPartRow | null>(async (keys) => {
    // All keys of a request have the same day, so the first one's is taken.
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

/**
 * Also undefined where the viewer's roles or the state of the submission already exclude acceptance: then the rule of two people
 * is not asked.
 */
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
