/**
 * The steps of a province's report, and the state that each leaves it in. Steps are added and never changed; the state is that of the last
 * one. What has been signed is not written any more, and what has been sent changes by a new version alone (WFL-09).
 */
import type { IsoDate } from '../../calendar/day.js';
import { refuse, type Refusal } from '../../shared/refusal.js';

export const REPORT_STATES = ['writing', 'signed', 'sent', 'returned', 'received'] as const;
export type ReportState = (typeof REPORT_STATES)[number];

/** `take-back`: the signature, before it is sent. `correct`: a sent report is opened for another version. */
export const REPORT_STEPS = ['sign', 'take-back', 'send', 'return', 'receive', 'correct'] as const;
export type ProvinceReportStep = (typeof REPORT_STEPS)[number];

interface Move {
  readonly from: readonly ReportState[];
  readonly to: ReportState;
}

const MOVES: Readonly<Record<ProvinceReportStep, Move>> = {
  sign: { from: ['writing', 'returned'], to: 'signed' },
  'take-back': { from: ['signed'], to: 'writing' },
  send: { from: ['signed'], to: 'sent' },
  return: { from: ['sent'], to: 'returned' },
  receive: { from: ['sent'], to: 'received' },
  correct: { from: ['sent', 'received'], to: 'writing' },
};

/** @param step the last one; undefined: it has been begun alone */
export const stateAfter = (step: ProvinceReportStep | undefined): ReportState => (step ? MOVES[step].to : 'writing');

export const mayStep = (state: ReportState, step: ProvinceReportStep): boolean => MOVES[step].from.includes(state);

/** Whether its text and its figures may be changed. */
export const isOpenToWriting = (state: ReportState): boolean => state === 'writing' || state === 'returned';

export const refuseWriting = (state: ReportState): Refusal | undefined =>
  isOpenToWriting(state) ? undefined : refuse('REPORT_CLOSED', [], { state });

/** What somebody has read of the steps before taking one: `steps` is how many there were. */
export interface StepAsked {
  readonly step: ProvinceReportStep;
  readonly steps: number;
}

/** Of two who take a step at once, the second finds another number of steps than the one they have seen. */
export function refuseStep(
  { step, steps }: StepAsked,
  now: { readonly state: ReportState; readonly steps: number },
): Refusal | undefined {
  if (steps !== now.steps || !mayStep(now.state, step)) return refuse('REPORT_MOVED', [], { state: now.state });
  return undefined;
}

export interface ReportDays {
  readonly dueOn: IsoDate;
  /** Day on which it was sent first; null: it has not been sent. */
  readonly sentOn: IsoDate | null;
  readonly today: IsoDate;
}

const DAY_MS = 86_400_000;

/** Whole days after the due day, in the calendar of Asia/Ho_Chi_Minh; 0: in time, or not due yet. A version that mends is not late. */
export function reportLateness({ dueOn, sentOn, today }: ReportDays): number {
  return Math.max(0, Math.round((Date.parse(sentOn ?? today) - Date.parse(dueOn)) / DAY_MS));
}
