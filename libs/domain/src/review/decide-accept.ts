/**
 * Whether one submission may be accepted at a level, and what that writes. It holds for the revision that was read (read.ts), and
 * two pairs of eyes are two people (two-people.ts), unless an exception lets this person act alone. The last level makes it
 * official. One or hundreds at once: each is decided by this.
 */
import type { ReviewLevel } from '../registry/library-type.js';
import { refuse, type Refusal } from '../shared/refusal.js';
import { afterMove, isOfficial, type SubmissionState, type SubmissionStep } from '../submission/moves.js';
import { REVIEW_DEEDS } from './levels.js';
import { refuseStale } from './read.js';
import { refuseSamePerson, samePerson, type ReviewerPart } from './two-people.js';

export interface ReviewedSubmission {
  readonly state: SubmissionState;
  readonly revision: number;
  readonly reviewedBy: readonly ReviewLevel[];
}

/** What somebody asks to accept. */
export interface AcceptWish {
  readonly level: ReviewLevel;
  /** The revision that was read; undefined: none was. */
  readonly revision: number | undefined;
}

/** What is known of whoever accepts. */
export interface AcceptFacts {
  /** Undefined: the account has done nothing in this submission. */
  readonly part?: ReviewerPart;
  /** Items whose cells have changed since it was read. */
  readonly changed?: readonly string[];
}

export interface Acceptance {
  readonly step: SubmissionStep;
  /** The exception without which it would have been refused. */
  readonly exceptionId?: number;
  /** Whether its figures now count: they become facts, and the roll-ups move. */
  readonly official: boolean;
}

export function decideAccept(
  { state: from, revision, reviewedBy }: ReviewedSubmission,
  wish: AcceptWish,
  { part, changed }: AcceptFacts,
): Acceptance | Refusal {
  const stale = refuseStale(wish.revision, revision, changed);
  if (stale) return stale;
  const move = REVIEW_DEEDS[wish.level].accept;
  const to = afterMove(from, move, reviewedBy);
  if (!to) return refuse('MOVE_NOT_POSSIBLE', [], { state: from });
  const refusal = refuseSamePerson(wish.level, part);
  if (refusal) return refusal;
  const alone = part && samePerson(wish.level, part) !== undefined && part.exceptionId;
  return { step: { move, from, to, revision }, official: isOfficial(to), ...(alone && { exceptionId: alone }) };
}
