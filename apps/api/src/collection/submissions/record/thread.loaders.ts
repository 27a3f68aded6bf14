/**
 * The thread of a submission (queries, steps, changes), read once per request, also where the query asks for it under several
 * names.
 */
import DataLoader from 'dataloader';
import type { EntityManager } from 'typeorm';
import type { SnapshotRead } from '../../../platform/graphql/loaders.js';
import { type ActiveDays, readActiveDays } from '../../../ground/registry/index.js';
import type { SubmissionRow } from './submission.repository.js';
import { readChanges, readQueries, readSteps } from './thread.repository.js';

// A query asks for the thread of one submission at a time, so the keys are not batched.
const each =
  <K, V>(read: SnapshotRead, one: (db: EntityManager, key: K) => Promise<V>) =>
  (keys: readonly K[]): Promise<V[]> =>
    Promise.all(keys.map((key) => read((db) => one(db, key))));

export const threadLoaders = (read: SnapshotRead) => ({
  queries: new DataLoader(each(read, readQueries)),
  steps: new DataLoader(each(read, readSteps)),
  changes: new DataLoader(each(read, readChanges)),
  activeDays: new DataLoader<Pick<SubmissionRow, 'libraryId' | 'period'>, ActiveDays[], string>(
    each(read, (db, { libraryId, period }) => readActiveDays(db, libraryId, period)),
    { cacheKeyFn: ({ libraryId, period }) => `${libraryId}/${period.code}` },
  ),
});
