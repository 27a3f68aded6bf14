/** Notices: the news for one account. */
import { NEWS_KINDS, type News, type NewsKind, type Viewer } from '@vlis/domain';
import type { EntityManager } from 'typeorm';
import type { Statement } from '../database/packet.js';
import { newsOf, type NewsShapes } from './news-shapes.js';

export interface Notice {
  readonly id: number;
  readonly at: Date;
  readonly readAt: Date | null;
  readonly news: News;
}

interface Row extends Omit<Notice, 'news'> {
  readonly kind: NewsKind;
  readonly params: unknown;
}

/** While two versions run, news of kinds that only the later one knows is left out. */
const KNOWN = `kind = any ($2::text[])`;

export interface NoticeQuery {
  readonly unreadOnly: boolean;
  readonly offset: number;
  readonly limit: number;
}

/** The newest first, and how many there are in all. */
export async function findNotices(
  db: EntityManager,
  shapes: NewsShapes,
  { accountId }: Viewer,
  { unreadOnly, offset, limit }: NoticeQuery,
): Promise<{ readonly rows: readonly Notice[]; readonly total: number }> {
  const mine = `account_id = $1 and ${KNOWN} ${unreadOnly ? 'and read_at is null' : ''}`;
  const rows: Row[] = await db.query(
    `select id::int, at, read_at as "readAt", kind, params from news where ${mine} order by id desc offset $3 limit $4`,
    [accountId, NEWS_KINDS, offset, limit],
  );
  const [{ total }]: [{ total: number }] = await db.query(`select count(*)::int as total from news where ${mine}`, [
    ...[accountId, NEWS_KINDS],
  ]);
  return { rows: rows.map(({ kind, params, ...row }) => ({ ...row, news: newsOf(shapes, kind, params) })), total };
}

/** Asked by every open page once a minute; served by a partial index of unread rows. */
export const unreadStatement = ({ accountId }: Viewer): Statement => ({
  text: `select count(*)::int as unread from news where account_id = $1 and ${KNOWN} and read_at is null`,
  values: [accountId, NEWS_KINDS],
});

export async function countUnread(tx: EntityManager, viewer: Viewer): Promise<number> {
  const { text, values } = unreadStatement(viewer);
  const [{ unread }]: [{ unread: number }] = await tx.query(text, [...values]);
  return unread;
}
