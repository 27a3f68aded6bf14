/**
 * The drafts that lie on this device: whose, of which submission, how much, and until when. They are not encrypted, and others may sit at
 * the device, so they have an end. The person whose draft it is decides about it as long as they come back; what somebody has left behind
 * is dropped when its time is over and anybody else uses VLIS here.
 */
import { DRAFT_KEY } from './draft-key.js';

/** For somebody else's: long enough to come back after a leave, short enough for a shared device. Shown wherever a draft is kept. */
export const KEPT_DAYS = 30;
const DAY = 86_400_000;

export interface DraftHere {
  readonly key: string;
  readonly accountId: number;
  /** When something was typed into it last. */
  readonly at: string;
  /** Figures, explanations and answers in it. */
  readonly count: number;
  /** Round and library, where the draft names them. */
  readonly submission?: readonly [roundId: number, libraryId: number];
}

/** A draft of an older or newer version of the program is still somebody's draft, so its shape is checked as little as possible. */
interface Kept {
  readonly at?: unknown;
  readonly entries?: unknown;
  readonly notes?: unknown;
  readonly answers?: unknown;
  readonly submission?: unknown;
}

/** The field of a draft that names its submission: drafts of earlier versions call it `report`. */
const submissionIn = (kept: Kept): unknown => kept.submission ?? (kept as Record<string, unknown>)['report'];

const lengthOf = (list: unknown): number => (Array.isArray(list) ? list.length : 0);

const isSubmission = (value: unknown): value is readonly [number, number] =>
  Array.isArray(value) && value.length === 2 && value.every(Number.isInteger);

const keptIn = (text: string): Kept => {
  try {
    return (JSON.parse(text) ?? {}) as Kept;
  } catch {
    return {};
  }
};

function draftHere(key: string, text: string): DraftHere | undefined {
  const accountId = DRAFT_KEY.exec(key)?.[1];
  if (accountId === undefined) return undefined;
  const kept = keptIn(text);
  const { at, entries, notes, answers } = kept;
  const submission = submissionIn(kept);
  return {
    ...{ key, accountId: Number(accountId), count: lengthOf(entries) + lengthOf(notes) + lengthOf(answers) },
    // One without a moment is as old as can be.
    at: typeof at === 'string' && !Number.isNaN(Date.parse(at)) ? at : new Date(0).toISOString(),
    ...(isSubmission(submission) && { submission }),
  };
}

/** @param kept keys and texts of the device's storage, other things among them */
export const draftsIn = (kept: Iterable<readonly [string, string]>): readonly DraftHere[] =>
  [...kept].flatMap(([key, text]) => draftHere(key, text) ?? []).sort((a, b) => a.at.localeCompare(b.at));

/** The moment after which a draft may be dropped. */
export const keptUntil = ({ at }: Pick<DraftHere, 'at'>): Date => new Date(Date.parse(at) + KEPT_DAYS * DAY);

/** Those of one account, which decides about them; and the keys of others' that are dropped now. */
export function sorted(
  drafts: readonly DraftHere[],
  accountId: number,
  now: number,
): { readonly own: readonly DraftHere[]; readonly over: readonly string[] } {
  const own = drafts.filter((draft) => draft.accountId === accountId);
  const others = drafts.filter((draft) => draft.accountId !== accountId);
  return { own, over: others.filter((draft) => keptUntil(draft).getTime() < now).map(({ key }) => key) };
}
