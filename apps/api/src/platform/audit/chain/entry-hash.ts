/**
 * The hash of an audit entry, computed independently of the database, which uses the same rule
 * (migrations/src/1764100004000-audit-chain.ts): SHA-256 over a JSON array of the fields as texts, in UTF-8, with PostgreSQL's
 * blank after each comma.
 */
import { createHash } from 'node:crypto';

/** An entry as PostgreSQL writes its values as text; `at` in microseconds since 1970, hashes in hexadecimal. */
export interface ChainedEntry {
  readonly id: string;
  readonly lane: number;
  readonly position: string;
  readonly at: string;
  readonly account: string | null;
  readonly actor: string;
  readonly action: string;
  readonly outcome: string;
  readonly refusal: string | null;
  readonly details: string;
  readonly ip: string | null;
  readonly correlation: string | null;
  readonly kind: string | null;
  /** The array as PostgreSQL writes it: `{12,"a,b"}`. */
  readonly ids: string;
  readonly hash: string;
}

/** The columns that a query must select to get entries in that form. */
export const CHAINED_ENTRY = `
  id::text, lane, position::text, (extract(epoch from at) * 1000000)::bigint::text as at, account_id::text as account,
  actor, action, outcome, refusal, details::text as details, ip::text as ip, correlation_id as correlation,
  subject_kind as kind, subject_ids::text as ids, encode(hash, 'hex') as hash`;

/**
 * @param previous hash of the entry before it on its lane, '' for the first
 * @param position its place on the lane; by default the stored one
 */
export function entryHash(previous: string, entry: ChainedEntry, position = entry.position): string {
  const { lane, id, at, account, actor, action, outcome, refusal, details, ip, correlation, kind, ids } = entry;
  const fields = [
    ...[previous, String(lane), position, id, at, account, actor, action, outcome, refusal],
    ...[kind, ids, details, ip, correlation],
  ];
  return createHash('sha256')
    .update(`[${fields.map((field) => JSON.stringify(field)).join(', ')}]`)
    .digest('hex');
}
