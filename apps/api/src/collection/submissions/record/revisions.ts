/** Which revision of each submission somebody has read, and what has changed since. */
import type { ReadSubmission } from '@vlis/domain';
import type { EntityManager } from 'typeorm';

/** By submission. Where a submission is named twice, the first revision counts. */
export function revisionsRead(read: readonly ReadSubmission[]): ReadonlyMap<number, number> {
  const revisions = new Map<number, number>();
  for (const { id, revision } of read) revisions.set(id, revisions.get(id) ?? revision);
  return revisions;
}

/**
 * Codes of the items whose cells have changed since each submission was read. Runs no statement where every revision is the same.
 */
export async function changedSince(
  tx: EntityManager,
  submissions: readonly ReadSubmission[],
  read: ReadonlyMap<number, number>,
): Promise<ReadonlyMap<number, readonly string[]>> {
  const moved = submissions.filter(({ id, revision }) => (read.get(id) ?? revision) < revision).map(({ id }) => id);
  if (!moved.length) return new Map();
  const rows: { id: number; items: string[] }[] = await tx.query(
    `select v.submission_id as id, array_agg(distinct item order by item) as items
     from unnest($1::int[], $2::int[]) as n (id, read)
     join submission_revision v on v.submission_id = n.id and v.revision > n.read
     cross join jsonb_object_keys(v.changes) as item
     group by v.submission_id`,
    [moved, moved.map((id) => read.get(id))],
  );
  return new Map(rows.map(({ id, items }) => [id, items]));
}

/**
 * The current revisions, for a program that decides about what it has just written itself. A screen sends the revisions that it
 * has shown.
 */
export const asTheyStand = (db: EntityManager, ids: readonly number[]): Promise<readonly ReadSubmission[]> =>
  db.query('select id, revision from submission where id = any($1::int[]) order by id', [ids]);
