/** What was said and done about a submission, read once in a request under however many names it is asked. */
import DataLoader from 'dataloader';
import type { EntityManager } from 'typeorm';
import type { SnapshotRead } from '../../../platform/graphql/loaders.js';
import { type ActiveDays, readActiveDays } from '../../../ground/registry/index.js';
import type { SubmissionRow } from './submission.repository.js';
import { readChanges, readQueries, readSteps } from './thread.repository.js';

// Submissions come one at a time, never in lists: there is nothing to gather.
const each =
  <K, V>(read: SnapshotRead, one: (db: EntityManager, key: K) => Promise<V>) =>
  (keys: readonly K[]): Promise<V[]> =>
    Promise.all(keys.map((key) => read((db) => one(db, key))));

export const threadLoaders = (read: SnapshotRead) => ({
  queries: new DataLoader(each(read, readQueries)),
  steps: new DataLoader(each(read, readSteps)),
  changes: new DataLoader(each(read, readChanges)),
  activeDays: new DataLoader<Pick<SubmissionRow, 'libraryId' | 'kind' | 'year'>, ActiveDays[], string>(
    each(read, (db, { libraryId, kind, year }) => readActiveDays(db, libraryId, { kind, year })),
    { cacheKeyFn: ({ libraryId, kind, year }) => `${libraryId}/${kind}/${year}` },
  ),
});
