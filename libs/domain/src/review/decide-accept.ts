/**
 * Whether one submission may be accepted at a stage, and what that writes. It holds for the revision that was read (read.ts), and
 * two pairs of eyes are two people (two-people.ts), unless an exception lets this person act alone. The last stage makes it
 * official. One or hundreds at once: each is decided by this.
 */
import { refuse, type Refusal } from '../shared/refusal.js';
import { afterMove, isOfficial, type SubmissionPosition, type SubmissionStep } from '../submission/moves.js';
import type { ReviewStage } from './chain.js';
import { refuseStale } from './read.js';
import { refuseSamePerson, samePerson, type ReviewerPart } from './two-people.js';

export interface ReviewedSubmission extends SubmissionPosition {
  readonly revision: number;
  /** The stages of its chain, from the library up. */
  readonly chain: readonly ReviewStage[];
}

/** What somebody asks to accept. */
export interface AcceptWish {
  /** Code of the stage at which it was read. */
  readonly stage: string;
  /** The revision that was read; undefined: none was. */
  readonly revision: number | undefined;
}

/** What is known of whoever accepts. */
export interface AcceptFacts {
  /** Codes of the stages at which the account reviews this submission (`stagesReviewedBy`). */
  readonly stages: readonly string[];
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
  { state, stage, revision, chain }: ReviewedSubmission,
  wish: AcceptWish,
  { stages, part, changed }: AcceptFacts,
): Acceptance | Refusal {
  const stale = refuseStale(wish.revision, revision, changed);
  if (stale) return stale;
  const from = { state, stage };
  const to = stage === wish.stage ? afterMove(from, 'accept', chain) : undefined;
  if (!to) return refuse('MOVE_NOT_POSSIBLE', [], { state });
  const refusal = stages.includes(wish.stage) ? refuseSamePerson(wish.stage, part) : refuse('NOT_YOUR_STAGE');
  if (refusal) return refusal;
  const alone = part && samePerson(wish.stage, part) !== undefined && part.exceptionId;
  const step = { move: 'accept', from, to, revision } as const;
  return { step, official: isOfficial(to.state), ...(alone && { exceptionId: alone }) };
}
