/** What happened to a lane, as far as its remaining entries show it. */
import type { Head } from './anchor.js';
import { CHAINED_ENTRY, entryHash, type ChainedEntry } from './entry-hash.js';

export type Damage =
  | 'changed' // an entry has other values than it was written with, or was replaced
  | 'missing' // an entry between others is gone
  | 'inserted' // an entry that was never added by an action
  | 'reordered' // an entry is in the place of another one
  | 'cut-off' // the last entries are gone
  | 'head-changed' // the head of the lane does not match its last entry
  | 'not-as-anchored'; // the lane was rewritten since the anchor was taken

export interface BrokenLink {
  readonly what: Damage;
  readonly lane: number;
  /** Place on the lane, from 1, at which the chain is broken. */
  readonly position: number;
  /** The entry at that place, or the next one; null where none is left. */
  readonly id: string | null;
}

interface Connection {
  query(sql: string, values?: unknown[]): Promise<unknown>;
}

/**
 * @param position the first place of the lane at which the hash is wrong
 * @param previous hash of the entry before it
 * @param entry the next entry that was found on the lane, if any
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

/** Whether the entry that belongs to a place is stored further on. */
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
