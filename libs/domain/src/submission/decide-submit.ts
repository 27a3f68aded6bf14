/**
 * Whether a submission may be handed in, and what that writes: no error open, every warning explained, every question of a
 * reviewer answered, in words or by the figure. What comes in by an import is handed in by the same rule.
 */
import type { IsoDate } from '../calendar/day.js';
import { dayOf, isLate } from '../calendar/round.js';
import type { Cells } from '../shared/cell.js';
import { refuse, type Refusal } from '../shared/refusal.js';
import type { ReviewStage } from '../review/chain.js';
import { unansweredIn, type OpenQuery } from '../review/open-query.js';
import { refuseStale } from '../review/read.js';
import { cellsToLookAt } from '../review/to-look-at.js';
import type { Influence } from '../rollup/influence.js';
import { checkSubmission, type SubmissionCheck } from './check-submission.js';
import type { EnteredSubmission, OpenSubmission } from './enter.js';
import { afterMove, isEditable, type SubmissionStep } from './moves.js';
import { refuseByRound, type GatedSubmission } from './round-gate.js';
import { openIssues } from './validate.js';

/** What is known of a submission beside its cells before it is handed in. */
export interface Awaited {
  /** Last day on which it is on time. */
  readonly dueOn: IsoDate;
  /** The stages of its chain, from the library up. */
  readonly chain: readonly ReviewStage[];
  readonly queries: readonly OpenQuery[];
  /** Items that a reviewer has asked about, and those changed since a review; null: nobody has reviewed it yet. */
  readonly reviewed: readonly string[] | null;
}

/** How much these cells move the totals of the province (`influenceOf`); undefined: nothing to compare with. */
export type WeighCells = (cells: Cells) => Influence | undefined;

/** What is written when a submission is handed in. */
export interface HandedIn {
  readonly step: SubmissionStep;
  readonly submittedAt: Date;
  readonly late: boolean;
  readonly check: SubmissionCheck;
  readonly influence: Influence | null;
  /** How many cells a reviewer has to look at. */
  readonly toLookAt: number;
  /** Questions that figures have answered: closed without words. */
  readonly mended: readonly OpenQuery[];
}

export function decideSubmit(
  submission: OpenSubmission & GatedSubmission & Awaited,
  revision: number,
  { now, weigh }: { readonly now: Date; readonly weigh: WeighCells },
): HandedIn | Refusal {
  const { state, cells, explanations, questionnaire, context } = submission;
  if (!isEditable(state)) return refuse('MOVE_NOT_POSSIBLE', [], { state });
  const refusal = refuseStale(revision, submission.revision) ?? refuseByRound(submission, dayOf(now));
  if (refusal) return refusal;
  const check = checkSubmission(questionnaire, cells, context, explanations);
  return handIn(submission, { ...submission, check }, { at: now, weigh });
}

/**
 * @param submission as it was before the action
 * @param entered as it is with what the same action has entered in it
 * @param at when it came: of a backfill long before today
 */
export function handIn(
  submission: OpenSubmission & Awaited,
  entered: Pick<EnteredSubmission, 'cells' | 'explanations' | 'revision' | 'check' | 'change'>,
  { at, weigh }: { readonly at: Date; readonly weigh: WeighCells },
): HandedIn | Refusal {
  const { state, queries, questionnaire, context, chain } = submission;
  const from = { state, stage: null };
  const { cells, explanations, revision, check, change } = entered;
  const to = afterMove(from, 'submit', chain);
  if (!to) return refuse('MOVE_NOT_POSSIBLE', [], { state });
  const { errors, warnings } = openIssues(check.issues, explanations);
  const unanswered = unansweredIn(queries, cells);
  const open = [...errors, ...unanswered, ...warnings];
  if (open.length) {
    const counts = { errors: `${errors.length + unanswered.length}`, warnings: `${warnings.length}` };
    return refuse('OPEN_ISSUES', open, counts);
  }
  const influence = weigh(cells) ?? null;
  const reviewed = submission.reviewed ? [...submission.reviewed, ...(change?.cells.keys() ?? [])] : [];
  const known = { cells, influence, reviewed, explanations, issues: check.issues, prevYear: context.prevYear };
  return {
    ...{ check, influence, submittedAt: at, late: isLate(at, submission.dueOn), mended: queries },
    step: { move: 'submit', from, to, revision },
    toLookAt: cellsToLookAt(questionnaire, known).size,
  };
}
