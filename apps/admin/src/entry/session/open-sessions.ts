/**
 * The sessions in use. A change of language mounts the whole page anew while the submission it was opened with stays in memory;
 * a session made anew from that would have forgotten everything saved since. So a session belongs to what was read from the
 * server, not to what is drawn of it, and goes when that is read again.
 */
import type { Whole } from '../../submission/submission.js';
import type { EntrySession } from './entry-session.js';

const sessions = new WeakMap<Whole, { readonly accountId: number; readonly session: EntrySession }>();

export function sessionFor(whole: Whole, accountId: number, sitDown: () => EntrySession): EntrySession {
  const known = sessions.get(whole);
  if (known?.accountId === accountId) return known.session;
  const session = sitDown();
  sessions.set(whole, { accountId, session });
  return session;
}
