/**
 * Whether a submission may be returned, and what that writes. To its library: reasons tied to cells, each of which becomes a
 * question that must be answered before it is submitted again, and the last day for it. To an earlier stage, where the chain
 * says so: a note; its figures stay as they were sent.
 */
import type { DaysOff } from '../calendar/day-off.js';
import type { IsoDate } from '../calendar/day.js';
import { dayOf, type RoundDays } from '../calendar/round.js';
import { checkReason, signsIn, tooLong, tooShort } from '../shared/bounded-text.js';
import { issue, type Issue } from '../shared/issue.js';
import { isRefusal, refuse, type Refusal } from '../shared/refusal.js';
import { afterMove, type SubmissionState, type SubmissionStep } from '../submission/moves.js';
import { LIBRARY } from './chain.js';
import type { ReviewedSubmission } from './decide-accept.js';
import { refuseStale } from './read.js';
import { checkReturn, usualReturn } from './returned.js';

export interface ReturnReason {
  readonly item: string;
  readonly text: string;
}

export interface ReturnWish {
  /** The revision that was read. */
  readonly revision: number;
  readonly reasons: readonly ReturnReason[];
  readonly note?: string | null;
  /** Last day on which the library may mend it; absent: ten working days, and never before the round closes. */
  readonly until?: IsoDate | null;
  /** Code of the earlier stage that gets it back; absent: the library. */
  readonly to?: string | null;
}

export interface ReturnableSubmission extends ReviewedSubmission {
  readonly days: RoundDays;
  /** Codes of the items that its library is asked. */
  readonly asked: ReadonlySet<string>;
}

export interface ReturnFacts {
  readonly now: Date;
  /** Codes of the stages at which the viewer reviews this submission (`stagesReviewedBy`). */
  readonly stages: readonly string[];
  /** Those from today on. */
  readonly daysOff: DaysOff;
  /** Items whose cells have changed since it was read. */
  readonly changed?: readonly string[];
}

export interface Return {
  readonly step: SubmissionStep;
  /** Code of the stage that returns it. */
  readonly stage: string;
  /** Null where it does not go to the library. */
  readonly until: IsoDate | null;
  readonly note: string | null;
  /** Questions to be asked. */
  readonly queries: readonly { readonly item: string; readonly reason: string }[];
}

export function decideReturn(
  submission: ReturnableSubmission,
  wish: ReturnWish,
  { now, stages, daysOff, changed }: ReturnFacts,
): Return | Refusal {
  const { state, stage, revision, chain } = submission;
  const stale = refuseStale(wish.revision, revision, changed);
  if (stale) return stale;
  const from = { state, stage };
  const isTheirs = stage !== null && stages.includes(stage);
  const target = wish.to ?? LIBRARY;
  const to = isTheirs ? afterMove(from, 'return', chain, target) : undefined;
  if (!to) return refuse('MOVE_NOT_POSSIBLE', [], { state });
  const wanted = target === LIBRARY ? toLibrary(submission, wish, { today: dayOf(now), daysOff }) : toStage(wish);
  return isRefusal(wanted) ? wanted : { step: { move: 'return', from, to, revision }, stage: stage!, ...wanted };
}

type Wanted = Pick<Return, 'until' | 'note' | 'queries'>;

function toLibrary(
  { days, asked }: ReturnableSubmission,
  { reasons, note = null, until: wished }: ReturnWish,
  { today, daysOff }: { readonly today: IsoDate; readonly daysOff: DaysOff },
): Wanted | Refusal {
  const until = wished ?? usualReturn(today, days, daysOff);
  const wrong = [...checkReasons(reasons, asked), ...tooLong(note ?? '', 'note'), ...checkReturn(until, today, days)];
  if (wrong.some(({ code }) => code === 'REASON_REQUIRED')) return refuse('REASON_REQUIRED', wrong);
  if (wrong.length) return refuse('INVALID_INPUT', wrong, { detail: wrong.map(({ path }) => path).join(', ') });
  return { until, note, queries: reasons.map(({ item, text }) => ({ item, reason: text.trim() })) };
}

/** Whoever reviews there reads the note; cells are asked about of the library alone. */
function toStage({ reasons, note, until }: ReturnWish): Wanted | Refusal {
  const trimmed = (note ?? '').trim();
  const wrong = [
    ...checkReason(trimmed, 'note'),
    ...reasons.map(({ item }) => issue('REASON_FOR_LIBRARY', item.slice(0, 40), { item: item.slice(0, 40) })),
    ...(until ? [issue('DAY_FOR_LIBRARY', 'until')] : []),
  ];
  if (wrong.length) return refuse('INVALID_INPUT', wrong, { detail: wrong.map(({ path }) => path).join(', ') });
  return { until: null, note: trimmed, queries: [] };
}

function checkReasons(reasons: readonly ReturnReason[], asked: ReadonlySet<string>): readonly Issue[] {
  if (!reasons.length) return [issue('REASON_REQUIRED', '')];
  return reasons.flatMap(({ item, text }) => {
    if (!asked.has(item)) return [issue('ITEM_NOT_ASKED', item.slice(0, 40), { item: item.slice(0, 40) })];
    if (reasons.filter((other) => other.item === item).length > 1) return [issue('REASON_TWICE', item, { item })];
    if (signsIn(text) === 0) return [issue('REASON_REQUIRED', item)];
    const short = tooShort(text, item, 'REASON_TOO_SHORT');
    return short.length ? short : tooLong(text, item);
  });
}

/** Another last day for a submission that is back with its library, also where the first one has passed. Undefined: it may be set. */
export function refuseExtension(
  { state, days }: { readonly state: SubmissionState; readonly days: RoundDays },
  until: IsoDate,
  today: IsoDate,
): Refusal | undefined {
  if (state !== 'returned') return refuse('MOVE_NOT_POSSIBLE', [], { state });
  const wrong = checkReturn(until, today, days);
  return wrong.length ? refuse('INVALID_INPUT', wrong, { detail: 'until' }) : undefined;
}
