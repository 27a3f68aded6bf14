/** Whether an answer to a reviewer's question is taken: while the library has the submission, and in words that can be read years later. */
import type { IsoDate } from '../calendar/day.js';
import { checkReason } from '../shared/bounded-text.js';
import { refuse, type Refusal } from '../shared/refusal.js';
import { isEditable, type SubmissionState } from '../submission/moves.js';
import { refuseByRound, type GatedSubmission } from '../submission/round-gate.js';

/** The answer as it is kept, or why it is not. */
export function decideAnswer(
  submission: GatedSubmission & { readonly state: SubmissionState },
  { item, text }: { readonly item: string; readonly text: string },
  today: IsoDate,
): { readonly answer: string } | Refusal {
  const { state } = submission;
  if (!isEditable(state)) return refuse('MOVE_NOT_POSSIBLE', [], { state });
  const closed = refuseByRound(submission, today);
  if (closed) return closed;
  const answer = text.trim();
  const wrong = checkReason(answer, item);
  return wrong.length ? refuse('INVALID_INPUT', wrong, { detail: item }) : { answer };
}
