/**
 * The life of a report is a table (WFL-01). The screen asks the same table which buttons to draw, and no sequence of
 * calls reaches a state outside it. Odd case: a report nobody in a province reviews (the National Library's) goes from
 * `submitted` straight to the ministry.
 */
import type { ReviewLevel } from '../registry/library-type.js';

export const SUBMISSION_STATES = ['draft', 'submitted', 'returned', 'province-accepted', 'ministry-accepted'] as const;
export type SubmissionState = (typeof SUBMISSION_STATES)[number];

export const SUBMISSION_MOVES = [
  'submit',
  'accept-at-province',
  'return-from-province',
  'accept-at-ministry',
  'return-from-ministry',
] as const;
export type SubmissionMove = (typeof SUBMISSION_MOVES)[number];

/** One step of a submission's life, as it is kept: what moved it, from where to where, and on which revision. */
export interface SubmissionStep {
  readonly move: SubmissionMove;
  readonly from: SubmissionState;
  readonly to: SubmissionState;
  readonly revision: number;
}

type MoveTable = Readonly<Record<SubmissionState, Readonly<Partial<Record<SubmissionMove, SubmissionState>>>>>;

const atMinistry = { 'accept-at-ministry': 'ministry-accepted', 'return-from-ministry': 'returned' } as const;

const submissionMoves: MoveTable = {
  draft: { submit: 'submitted' },
  submitted: { 'accept-at-province': 'province-accepted', 'return-from-province': 'returned' },
  returned: { submit: 'submitted' },
  'province-accepted': atMinistry,
  'ministry-accepted': {},
};

const withoutProvince: MoveTable = { ...submissionMoves, submitted: atMinistry };

const tableFor = (reviewedBy: readonly ReviewLevel[]): MoveTable =>
  reviewedBy.includes('province') ? submissionMoves : withoutProvince;

/** The state a move leads to, or undefined where the table has no such move. */
export const afterMove = (
  state: SubmissionState,
  move: SubmissionMove,
  reviewedBy: readonly ReviewLevel[],
): SubmissionState | undefined => tableFor(reviewedBy)[state][move];

export const movesFrom = (state: SubmissionState, reviewedBy: readonly ReviewLevel[]): readonly SubmissionMove[] =>
  SUBMISSION_MOVES.filter((move) => afterMove(state, move, reviewedBy) !== undefined);

/** Whether its figures are those of the country. */
export const isOfficial = (state: SubmissionState): boolean => state === 'ministry-accepted';

/** Only what its owner still holds may be changed. */
export const isEditable = (state: SubmissionState): boolean => state === 'draft' || state === 'returned';
