/** What has been done to a lane, told from what is left of it. */
import type { Head } from './anchor.js';
import { CHAINED_ENTRY, entryHash, type ChainedEntry } from './entry-hash.js';

export type Damage =
  | 'changed' // an entry does not say any more what it said, or another stands in its place
  | 'missing' // an entry between others is gone
  | 'inserted' // an entry that was never added by an action
  | 'reordered' // an entry stands where another one belongs
  | 'cut-off' // the last entries are gone
  | 'head-changed' // the head of the lane does not fit its last entry
  | 'not-as-anchored'; // the lane was written anew since the anchor was taken

export interface BrokenLink {
  readonly what: Damage;
  readonly lane: number;
  /** Place on the lane, from 1, where the chain does not hold. */
  readonly position: number;
  /** The entry that stands there, or the next one; null where none is left. */
  readonly id: string | null;
}

interface Connection {
  query(sql: string, values?: unknown[]): Promise<unknown>;
}

/**
 * @param position first place of the lane at which nothing fits
 * @param previous hash of the entry before it
 * @param entry what was found next on the lane, if anything was
 */
export async function whatHappened(
  db: Connection,
  { lane, entries }: Head,
  position: number,
  previous: string,
  entry: ChainedEntry | undefined,
): Promise<BrokenLink> {
  const link = (what: Damage): BrokenLink => ({ what, lane, position, id: entry?.id ?? null });
  if (!entry) return link('cut-off');
  if (Number(entry.position) > position) return link('missing');
  if (Number(entry.position) < position) return link('inserted'); // a second one at the same place
  const [{ total }] = (await db.query(`select count(*)::int as total from audit_entry where lane = $1`, [lane])) as [
    { total: number },
  ];
  if (await isElsewhere(db, lane, position, previous)) return link(total > entries ? 'inserted' : 'reordered');
  return link(total < entries ? 'missing' : 'changed');
}

const PAGE = 5000;

/** Whether the entry that belongs to a place stands further on. */
async function isElsewhere(db: Connection, lane: number, position: number, previous: string): Promise<boolean> {
  for (let after = position; ;) {
    const page = (await db.query(
      `select ${CHAINED_ENTRY} from audit_entry e where lane = $1 and position > $2 order by e.position limit ${PAGE}`,
      [lane, after],
    )) as readonly ChainedEntry[];
    if (page.some((entry) => entryHash(previous, entry, String(position)) === entry.hash)) return true;
    if (page.length < PAGE) return false;
    after = Number(page.at(-1)!.position);
  }
}
