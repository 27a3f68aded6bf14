/** Follow-ups as they are read: those of one obligation with every mistake, and of many obligations the last one. */
import type { FollowUpChannel, FollowUpOutcome, IsoDate, Viewer } from '@vlis/domain';
import DataLoader from 'dataloader';
import type { EntityManager } from 'typeorm';
import { within } from '../../platform/access/within.js';
import type { SnapshotRead } from '../../platform/graphql/loaders.js';
import { type ObligationKey, OBLIGATION_PLACE } from '../calendar/index.js';
import { FollowUpEntity } from './follow-up.entity.js';
import { OF_OBLIGATION_SQL, PROMISED_SQL } from './follow-up-sql.js';

export interface FollowUpRow {
  readonly id: number;
  readonly at: Date;
  readonly by: string;
  readonly channel: FollowUpChannel;
  readonly contact: string | null;
  readonly outcome: FollowUpOutcome;
  readonly promisedUntil: IsoDate | null;
  readonly note: string | null;
  readonly mistake: { readonly at: Date; readonly by: string; readonly note: string | null } | null;
}

/** What the lists show of an obligation. */
export interface FollowUpSummary {
  readonly count: number;
  readonly latest: FollowUpRow | null;
  /** The day that the library promised last. */
  readonly promisedUntil: IsoDate | null;
}

/** More than anybody notes about one submission; older ones stay in the ledger. */
const MOST_SHOWN = 50;

const NOTHING: FollowUpSummary = { count: 0, latest: null, promisedUntil: null };

const keyOf = ({ roundId, libraryId }: ObligationKey): string => `${roundId}-${libraryId}`;

const OF_LEDGER = { recordedBy: true, contact: true };

/** Those of one obligation, the latest first, each with the entry that calls it mistaken. */
export async function loadFollowUps(db: EntityManager, { roundId, libraryId }: ObligationKey): Promise<FollowUpRow[]> {
  const entries = await db.find(FollowUpEntity, {
    ...{ where: { roundId, libraryId }, relations: OF_LEDGER, order: { id: 'DESC' }, take: MOST_SHOWN },
  });
  const mistakeOf = new Map(entries.map((entry) => [entry.takesBack, entry]));
  return entries.filter(({ takesBack }) => takesBack === null).map((entry) => rowOf(entry, mistakeOf.get(entry.id)));
}

/** The same for a viewer; none of an obligation whose follow-ups they may not read. */
export async function readFollowUps(db: EntityManager, viewer: Viewer, key: ObligationKey): Promise<FollowUpRow[]> {
  const { sql, params } = within(viewer, 'followup.read', OBLIGATION_PLACE, 3);
  const seen = await db.query<unknown[]>(
    `select from obligation o where o.round_id = $1 and o.library_id = $2 and ${sql}`,
    [key.roundId, key.libraryId, ...params],
  );
  return seen.length ? loadFollowUps(db, key) : [];
}

function rowOf(entry: FollowUpEntity, mistake: FollowUpEntity | undefined): FollowUpRow {
  const { id, recordedAt, recordedBy, channel, contact, outcome, promisedUntil, note } = entry;
  return {
    ...{ id, at: recordedAt, by: recordedBy.name, contact: contact?.name ?? null, promisedUntil, note },
    // Constraints of the table: only an entry that takes another one back has no channel and is "mistaken".
    ...{ channel: channel!, outcome: outcome as FollowUpOutcome },
    mistake: mistake ? { at: mistake.recordedAt, by: mistake.recordedBy.name, note: mistake.note } : null,
  };
}

interface LatestRow extends ObligationKey, Omit<FollowUpRow, 'mistake'> {
  readonly count: number;
  /** The day that the library promised last, perhaps in an earlier follow-up. */
  readonly promise: IsoDate | null;
}

/** The last follow-up of each obligation that has one, by obligation. One statement, however many they are. */
async function loadLatest(
  db: EntityManager,
  viewer: Viewer,
  keys: readonly ObligationKey[],
): Promise<ReadonlyMap<string, FollowUpSummary>> {
  const narrowing = within(viewer, 'followup.read', OBLIGATION_PLACE, 3);
  const rows = await db.query<LatestRow[]>(
    `select o.round_id as "roundId", o.library_id as "libraryId", latest.count, ${PROMISED_SQL}::text as promise,
       latest.id, latest.recorded_at as at, a.name as by, latest.channel, c.name as contact, latest.outcome,
       latest.promised_until::text as "promisedUntil", latest.note
     from unnest($1::int[], $2::int[]) as asked (round_id, library_id)
     join obligation o on o.round_id = asked.round_id and o.library_id = asked.library_id and ${narrowing.sql}
     join lateral (select f.*, (count(*) over ())::int as count ${OF_OBLIGATION_SQL} order by f.id desc limit 1) latest on true
     join account a on a.id = latest.recorded_by
     left join library_contact c on c.id = latest.contact_id`,
    [keys.map(({ roundId }) => roundId), keys.map(({ libraryId }) => libraryId), ...narrowing.params],
  );
  return new Map(
    rows.map(({ count, promise, roundId, libraryId, ...latest }) => [
      keyOf({ roundId, libraryId }),
      { count, promisedUntil: promise, latest: { ...latest, mistake: null } },
    ]),
  );
}

/** Of each obligation what the viewer may read of its follow-ups. */
export async function loadSummaries(
  db: EntityManager,
  viewer: Viewer,
  keys: readonly ObligationKey[],
): Promise<(key: ObligationKey) => FollowUpSummary> {
  const found = await loadLatest(db, viewer, keys);
  return (key) => found.get(keyOf(key)) ?? NOTHING;
}

/** One statement for all obligations of an answer. */
export const followUpLoaders = (read: SnapshotRead, viewer: Viewer) => ({
  ofObligation: new DataLoader<ObligationKey, FollowUpSummary, string>(
    async (keys) => {
      const of = await read((db) => loadSummaries(db, viewer, keys));
      return keys.map(of);
    },
    { cacheKeyFn: keyOf },
  ),
});
