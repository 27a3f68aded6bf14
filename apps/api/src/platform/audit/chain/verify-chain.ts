/**
 * Reads every lane of the audit from its first entry to its head and computes each hash again. It reads in pages, so that ten
 * million entries need little memory. Entries added in the meantime are behind the heads and are checked the next time.
 */
import type { Anchor, Head } from './anchor.js';
import { CHAINED_ENTRY, entryHash, type ChainedEntry } from './entry-hash.js';
import { whatHappened, type BrokenLink } from './broken-link.js';

export interface ChainDatabase {
  query(sql: string, values?: unknown[]): Promise<unknown>;
}

export interface ChainFinding {
  /** Entries that were read. */
  readonly entries: number;
  readonly heads: readonly Head[];
  /** The first broken link of each broken lane, the oldest entry first; empty where the audit is whole. */
  readonly broken: readonly BrokenLink[];
}

const PAGE = 5000;

/** @param anchor earlier heads, which the audit must still contain */
export async function verifyChain(db: ChainDatabase, anchor?: Anchor): Promise<ChainFinding> {
  const heads = await readHeads(db);
  const broken: BrokenLink[] = [];
  let entries = 0;
  for (const head of heads) {
    const anchored = anchor?.heads.find(({ lane }) => lane === head.lane);
    const { read, link } = await walk(db, head, anchored);
    entries += read;
    if (link) broken.push(link);
  }
  const lanes = new Set(broken.map(({ lane }) => lane));
  broken.push(...(await strays(db, heads)).filter(({ lane }) => !lanes.has(lane)));
  for (const { lane } of anchor?.heads ?? []) {
    if (!heads.some((head) => head.lane === lane)) broken.push({ what: 'cut-off', lane, position: 1, id: null });
  }
  return { entries, heads, broken: broken.sort((a, b) => Number(a.id ?? Infinity) - Number(b.id ?? Infinity)) };
}

async function readHeads(db: ChainDatabase): Promise<readonly Head[]> {
  const rows = (await db.query(
    `select lane, entries::text, encode(hash, 'hex') as hash from audit_lane order by lane`,
  )) as readonly { lane: number; entries: string; hash: string }[];
  return rows.map((row) => ({ ...row, entries: Number(row.entries) }));
}

interface Walked {
  readonly read: number;
  readonly link?: BrokenLink;
}

async function walk(db: ChainDatabase, head: Head, anchored: Head | undefined): Promise<Walked> {
  const { lane } = head;
  let previous = '';
  let position = 0;
  let last = '0';
  for (;;) {
    const page = (await db.query(
      `select ${CHAINED_ENTRY} from audit_entry e
       where lane = $1 and (position, id) > ($2, $3) and position <= $4 order by e.position, e.id limit ${PAGE}`,
      [lane, position, last, head.entries],
    )) as readonly ChainedEntry[];
    for (const entry of page) {
      if (Number(entry.position) !== position + 1 || entryHash(previous, entry) !== entry.hash) {
        return { read: position, link: await whatHappened(db, head, position + 1, previous, entry) };
      }
      previous = entry.hash;
      position += 1;
      last = entry.id;
      if (position === anchored?.entries && anchored.hash !== entry.hash) {
        return { read: position, link: { what: 'not-as-anchored', lane, position, id: entry.id } };
      }
    }
    if (page.length < PAGE) break;
  }
  if (position < head.entries) {
    return { read: position, link: await whatHappened(db, head, position + 1, previous, undefined) };
  }
  if (previous !== head.hash) return { read: position, link: { what: 'head-changed', lane, position, id: null } };
  if (anchored && anchored.entries > head.entries) {
    return { read: position, link: { what: 'cut-off', lane, position: head.entries + 1, id: null } };
  }
  return { read: position };
}

/**
 * Entries behind the heads, or on lanes that do not exist. One statement, so that an entry being added at this moment is not
 * among them.
 */
async function strays(db: ChainDatabase, heads: readonly Head[]): Promise<readonly BrokenLink[]> {
  const lanes = heads.map(({ lane }) => lane);
  return (await db.query(
    `select 'inserted' as what, e.lane, e.position::int as position, e.id::text
     from audit_lane l
     cross join lateral (select * from audit_entry s where s.lane = l.lane and s.position > l.entries order by s.position limit 1) e
     union all
     select * from (select 'inserted', lane, position::int, id::text from audit_entry where lane <> all($1) limit 1) elsewhere`,
    [lanes],
  )) as readonly BrokenLink[];
}
