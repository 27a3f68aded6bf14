/** What was said and done about a report, read once in a request under however many names it is asked. */
import DataLoader from 'dataloader';
import type { EntityManager } from 'typeorm';
import { type ActiveDays, readActiveDays } from '../../../ground/registry/index.js';
import type { ReportRow } from './report.repository.js';
import { readChanges, readQueries, readSteps } from './thread.repository.js';

// Reports come one at a time, never in lists: there is nothing to gather.
const each =
  <K, V>(read: (key: K) => Promise<V>) =>
  (keys: readonly K[]): Promise<V[]> =>
    Promise.all(keys.map(read));

export const threadLoaders = (db: EntityManager) => ({
  queries: new DataLoader(each((id: number) => readQueries(db, id))),
  steps: new DataLoader(each((id: number) => readSteps(db, id))),
  changes: new DataLoader(each((id: number) => readChanges(db, id))),
  activeDays: new DataLoader<Pick<ReportRow, 'libraryId' | 'kind' | 'year'>, ActiveDays[], string>(
    each(({ libraryId, kind, year }) => readActiveDays(db, libraryId, { kind, year })),
    { cacheKeyFn: ({ libraryId, kind, year }) => `${libraryId}/${kind}/${year}` },
  ),
});
