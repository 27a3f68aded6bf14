/**
 * Two pairs of eyes are two people (WFL-05): who may accept a submission depends on what the same person has done in it
 * before. Returning it, and accepting it later at the same stage, is ordinary work of one reviewer.
 */
import { refuse, type Refusal } from '../shared/refusal.js';

/** What one account has done in one submission, ever; a submission that was returned and sent again is the same submission. */
export interface OwnPart {
  /** Typed, imported, corrected, explained or declared something in it, or submitted it. */
  readonly entered: boolean;
  /** Answered a reviewer's question, also where somebody else has answered it again since. */
  readonly answered: boolean;
  /** Codes of the stages at which the account has accepted it. */
  readonly acceptedAt: readonly string[];
}

/** The same, with whether the account may act alone. */
export interface ReviewerPart extends OwnPart {
  /** An exception that holds today for this account and this submission. */
  readonly exceptionId: number | null;
}

export type SamePersonCode = 'OWN_ENTRY' | 'OWN_ANSWER' | 'SAME_PERSON';

/** Why the account may not accept the submission at this stage; undefined: it may. An exception is not considered here. */
export function samePerson(stage: string, { entered, answered, acceptedAt }: OwnPart): SamePersonCode | undefined {
  if (entered) return 'OWN_ENTRY';
  if (answered) return 'OWN_ANSWER';
  return acceptedAt.some((other) => other !== stage) ? 'SAME_PERSON' : undefined;
}

/** Why somebody with the right role may not accept at this stage, unless an exception allows it. */
export function refuseSamePerson(stage: string, part: ReviewerPart | undefined): Refusal | undefined {
  const code = part && samePerson(stage, part);
  return code && part.exceptionId === null ? refuse(code) : undefined;
}
