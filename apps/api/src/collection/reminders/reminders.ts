/** What lists show of reminders: how often a library was reminded, and when last, and whether the mail arrived. Two people of it who are reminded together are one time. */
import type { Viewer } from '@vlis/domain';
import DataLoader from 'dataloader';
import type { EntityManager } from 'typeorm';
import { within } from '../../platform/access/within.js';
import type { SnapshotRead } from '../../platform/graphql/loaders.js';
import { OBLIGATION_PLACE, WITH_LIBRARY_SQL, type ObligationKey } from '../calendar/index.js';

export interface ReminderSummary {
  readonly times: number;
  readonly lastAt: Date | null;
  /** Messages that did not arrive. */
  readonly lost: number;
  /** Messages of which nobody knows whether they arrived. */
  readonly doubtful: number;
}

const NONE: ReminderSummary = { times: 0, lastAt: null, lost: 0, doubtful: 0 };

const keyOf = ({ roundId, libraryId }: ObligationKey): string => `${roundId}-${libraryId}`;

/** Of the obligation `o`. */
const OF_OBLIGATION_SQL = `from reminder m where m.round_id = o.round_id and m.library_id = o.library_id`;

/** How often the library of the obligation `o` was reminded; 3: three times and more. */
export const REMINDED_TIMES_SQL = `(select least(count(distinct (m.occasion, m.wave)), 3) ${OF_OBLIGATION_SQL})`;

/** Of each obligation what the viewer may read of its reminders. One statement, however many they are. */
export async function loadReminderSummaries(
  db: EntityManager,
  viewer: Viewer,
  keys: readonly ObligationKey[],
): Promise<(key: ObligationKey) => ReminderSummary> {
  const narrowing = within(viewer, 'followup.read', OBLIGATION_PLACE, 3);
  const rows = await db.query<(ObligationKey & ReminderSummary)[]>(
    `select o.round_id as "roundId", o.library_id as "libraryId", of.times, of.last as "lastAt",
       coalesce(fate.lost, 0) as lost, coalesce(fate.doubtful, 0) as doubtful
     from unnest($1::int[], $2::int[]) as asked (round_id, library_id)
     join obligation o on o.round_id = asked.round_id and o.library_id = asked.library_id and ${narrowing.sql}
     join lateral (select (count(distinct (m.occasion, m.wave)))::int as times, max(m.sent_at) as last ${OF_OBLIGATION_SQL}) of
       on of.times > 0
     left join reminder_mail($1, $2) fate on fate.round_id = o.round_id and fate.library_id = o.library_id`,
    [keys.map(({ roundId }) => roundId), keys.map(({ libraryId }) => libraryId), ...narrowing.params],
  );
  const found = new Map(
    rows.map(({ times, lastAt, lost, doubtful, ...key }) => [keyOf(key), { times, lastAt, lost, doubtful }]),
  );
  return (key) => found.get(keyOf(key)) ?? NONE;
}

export const reminderLoaders = (read: SnapshotRead, viewer: Viewer) => ({
  ofObligation: new DataLoader<ObligationKey, ReminderSummary, string>(
    async (keys) => {
      const of = await read((db) => loadReminderSummaries(db, viewer, keys));
      return keys.map(of);
    },
    { cacheKeyFn: keyOf },
  ),
});

export interface ReminderCount {
  /** How often; 3: three times and more. */
  readonly times: number;
  readonly libraries: number;
}

export interface ReminderQuestion {
  readonly roundId: number;
  readonly provinceId?: number | null;
  readonly types?: readonly string[] | null;
}

/** Of the libraries whose submission is with them, how many were reminded how often. Returned submissions are left out, as in the list. */
export function countReminders(
  db: EntityManager,
  viewer: Viewer,
  { roundId, provinceId, types }: ReminderQuestion,
): Promise<ReminderCount[]> {
  const scope = within(viewer, 'followup.read', OBLIGATION_PLACE, 4);
  return db.query(
    `with reminded as (
       select library_id, count(distinct (occasion, wave)) as times from reminder where round_id = $1 group by library_id)
     select least(coalesce(reminded.times, 0), 3)::int as times, count(*)::int as libraries
     from obligation o
     left join submission on submission.round_id = o.round_id and submission.library_id = o.library_id
     left join reminded on reminded.library_id = o.library_id
     where o.round_id = $1 and ${WITH_LIBRARY_SQL} and ($2::int is null or o.province_id = $2)
       and ($3::text[] is null or o.type = any ($3)) and coalesce(submission.state, '') <> 'returned' and ${scope.sql}
     group by 1 order by 1`,
    [roundId, provinceId ?? null, types?.length ? types : null, ...scope.params],
  );
}
