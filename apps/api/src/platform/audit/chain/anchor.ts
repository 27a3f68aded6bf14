/**
 * The heads of all lanes at one moment, to be kept where the owner of the database has no access. Somebody who rewrites the audit
 * together with all its hashes is found by comparing it with an earlier anchor.
 */
import { createHash } from 'node:crypto';

export interface Head {
  readonly lane: number;
  /** How many entries the lane has. */
  readonly entries: number;
  /** Hash of its last entry, hexadecimal; '' where it has none. */
  readonly hash: string;
}

export interface Anchor {
  /** When it was taken, ISO 8601. */
  readonly at: string;
  readonly heads: readonly Head[];
  /** SHA-256 over the heads: one line to read out, print or send. */
  readonly digest: string;
}

const digestOf = (heads: readonly Head[]): string =>
  createHash('sha256')
    .update(heads.map(({ lane, entries, hash }) => `${lane}:${entries}:${hash}\n`).join(''))
    .digest('hex');

export const anchorOf = (heads: readonly Head[], at: Date): Anchor => ({
  at: at.toISOString(),
  heads,
  digest: digestOf(heads),
});

/** @returns undefined where the text is no anchor, or its digest does not match its heads */
export function readAnchor(text: string): Anchor | undefined {
  try {
    const { at, heads, digest } = JSON.parse(text) as Partial<Anchor>;
    if (typeof at !== 'string' || !Array.isArray(heads) || digest !== digestOf(heads)) return undefined;
    return { at, heads, digest };
  } catch {
    return undefined;
  }
}
