/** Extensions as they are read: with the library's name and the due day it has now, as far as the viewer may see them. */
import type { IsoDate, LocalizedText, Viewer } from '@vlis/domain';
import type { EntityManager } from 'typeorm';
import { within } from '../../platform/access/within.js';
import { OBLIGATION_PLACE } from '../calendar/index.js';

export interface ExtensionRow {
  readonly id: number;
  readonly roundId: number;
  readonly libraryId: number;
  readonly library: LocalizedText;
  readonly dueOn: IsoDate;
  readonly askedAt: Date;
  readonly askedBy: string;
  readonly wishedUntil: IsoDate;
  readonly reason: string;
  readonly answeredAt: Date | null;
  readonly grantedUntil: IsoDate | null;
  readonly note: string | null;
}

export interface ExtensionFilter {
  readonly roundId?: number | null | undefined;
  readonly libraryId?: number | null | undefined;
  readonly id?: number | null | undefined;
  /** Those that wait for an answer alone. */
  readonly waiting?: boolean | null | undefined;
}

/** As many as one page of a busy province; the oldest that wait come first, then the latest. */
const MOST = 200;

export function readExtensions(
  db: EntityManager,
  viewer: Viewer,
  { roundId, libraryId, id, waiting }: ExtensionFilter,
): Promise<ExtensionRow[]> {
  const narrowing = within(viewer, 'extension.read', OBLIGATION_PLACE, 5);
  // A statement by hand: the place of the obligation and the library's name of today are joined for the whole page at once.
  return db.query(
    `select e.id, e.round_id as "roundId", e.library_id as "libraryId",
       json_build_object('vi', state.name_vi, 'en', state.name_en) as library, o.due_on::text as "dueOn",
       e.asked_at as "askedAt", asker.name as "askedBy", e.wished_until::text as "wishedUntil", e.reason,
       e.answered_at as "answeredAt", e.granted_until::text as "grantedUntil", e.note
     from extension e
     join obligation o on o.round_id = e.round_id and o.library_id = e.library_id
     join account asker on asker.id = e.asked_by
     join lateral (select name_vi, name_en from library_state s where s.library_id = e.library_id
       order by s.valid_from desc limit 1) as state on true
     where ($1::int is null or e.round_id = $1) and ($2::int is null or e.library_id = $2) and ($3::int is null or e.id = $3)
       and (not $4::boolean or e.answered_at is null) and ${narrowing.sql}
     order by e.answered_at is not null, case when e.answered_at is null then e.id else -e.id end
     limit ${MOST}`,
    [roundId ?? null, libraryId ?? null, id ?? null, waiting ?? false, ...narrowing.params],
  );
}
